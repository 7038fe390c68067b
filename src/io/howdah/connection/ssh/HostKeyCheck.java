package io.howdah.connection.ssh;

import io.howdah.connection.ConnectionException;
import io.howdah.connection.ssh.KnownHosts.Entry;
import io.howdah.connection.ssh.SshSettings.HostKeys;
import java.io.IOException;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import net.schmizz.sshj.common.Buffer;
import net.schmizz.sshj.common.KeyType;
import net.schmizz.sshj.transport.verification.HostKeyVerifier;
import org.jspecify.annotations.Nullable;

/** Compares the key that a host shows with what known_hosts says. */
final class HostKeyCheck implements HostKeyVerifier {
  private final HostKeys settings;
  private final String hostName;
  private final String lookup;
  private final KnownHosts known;
  private volatile @Nullable ConnectionException refusal;

  HostKeyCheck(SshSettings wanted) {
    String alias = wanted.hostKeys().alias();
    int port = alias == null ? wanted.target().port() : 22;
    String host = alias == null ? wanted.target().address() : alias;
    this.settings = wanted.hostKeys();
    this.hostName = wanted.target().hostName();
    this.lookup = KnownHosts.nameOf(host, port);
    this.known = KnownHosts.of(host, port, settings.files());
  }

  /** Why the key was refused, if it was. */
  @Nullable ConnectionException refusal() {
    return refusal;
  }

  @Override
  public boolean verify(String hostname, int port, PublicKey key) {
    String type = KeyType.fromKey(key).toString();
    byte[] blob = new Buffer.PlainBuffer().putPublicKey(key).getCompactData();
    String shown = Base64.getEncoder().encodeToString(blob);
    Entry other = null;
    for (Entry entry : known.entries()) {
      if (entry.key().equals(shown)) {
        return entry.revoked() ? refuse(revoked(entry)) : true;
      }
      other = other == null || entry.type().equals(type) ? entry : other;
    }
    return other == null ? unknown(type, shown) : changed(other, type, blob);
  }

  private boolean unknown(String type, String key) {
    if (settings.policy() == HostKeyPolicy.YES) {
      String files = String.join(", ", settings.files().stream().map(Path::toString).toList());
      return refuse(
          "The "
              + type
              + " host key of "
              + described()
              + " is in none of the known_hosts files ("
              + files
              + "). Add it (ssh-keyscan, after comparing it), or set"
              + " StrictHostKeyChecking=accept-new or ANSIBLE_HOST_KEY_CHECKING=False");
    }
    remember(type, key);
    return true;
  }

  private void remember(String type, String key) {
    Path file = settings.files().isEmpty() ? null : settings.files().get(0);
    if (file == null || file.equals(Path.of("/dev/null"))) {
      return;
    }
    try {
      KnownHosts.add(file, lookup, type, key);
    } catch (IOException unwritable) {
      // As ssh: a host that can't be written down is a stranger again next time.
    }
  }

  private boolean changed(Entry on, String type, byte[] blob) {
    if (settings.policy() == HostKeyPolicy.NO) {
      return true;
    }
    return refuse(
        "REMOTE HOST IDENTIFICATION HAS CHANGED: "
            + described()
            + " shows another "
            + type
            + " key (SHA256:"
            + Fingerprint.of(blob)
            + ") than "
            + on.file()
            + ":"
            + on.line()
            + " has. If the host was rebuilt, remove the old key with: ssh-keygen -f "
            + on.file()
            + " -R '"
            + lookup
            + "'");
  }

  private String revoked(Entry entry) {
    return "The host key of " + described() + " is revoked by " + entry.file() + ":" + entry.line();
  }

  private String described() {
    return hostName.equals(lookup) ? hostName : hostName + " (" + lookup + ")";
  }

  private boolean refuse(String reason) {
    refusal =
        new ConnectionException(
            "Failed to connect to the host via ssh: Host key verification failed. " + reason, null);
    return false;
  }

  @Override
  public List<String> findExistingAlgorithms(String hostname, int port) {
    List<String> algorithms = new ArrayList<>();
    for (Entry entry : known.entries()) {
      algorithms.add(entry.type());
      if (entry.type().equals("ssh-rsa")) {
        algorithms.addAll(List.of("rsa-sha2-512", "rsa-sha2-256"));
      }
    }
    return algorithms;
  }
}
