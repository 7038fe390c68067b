package io.howdah.connection.ssh;

import com.hierynomus.sshj.common.KeyDecryptionFailedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.userauth.keyprovider.KeyProvider;
import net.schmizz.sshj.userauth.password.PasswordUtils;
import org.jspecify.annotations.Nullable;

/** Private key files: OpenSSH's format and PEM (PKCS1, PKCS8, SEC1), encrypted or not. */
final class PrivateKeys {
  /** A file that holds no key we can use; says which and why. */
  static final class Unusable extends Exception {
    private static final long serialVersionUID = 1L;

    Unusable(String message, Throwable cause) {
      super(message, cause);
    }

    @Override
    public String getMessage() {
      return String.valueOf(super.getMessage());
    }
  }

  private PrivateKeys() {}

  /** Reads the file without its .pub neighbour, which may be stale or a certificate. */
  static KeyProvider load(SSHClient client, Path file, @Nullable String passphrase)
      throws Unusable {
    try {
      KeyProvider key =
          read(client, Files.readString(file, StandardCharsets.ISO_8859_1), passphrase);
      key.getPrivate();
      return key;
    } catch (EncryptedPkcs8.UnknownMethod e) {
      throw new Unusable(
          "the private key "
              + file
              + " is encrypted by a method that is not known here; ssh-keygen -p -f "
              + file
              + " writes it anew",
          e);
    } catch (KeyDecryptionFailedException | GeneralSecurityException e) {
      throw encrypted(file, passphrase, e);
    } catch (IOException | RuntimeException e) {
      if (looksEncrypted(file)) {
        throw encrypted(file, passphrase, e);
      }
      throw new Unusable("the private key " + file + " can't be read: " + e.getMessage(), e);
    }
  }

  private static KeyProvider read(SSHClient client, String text, @Nullable String passphrase)
      throws IOException, EncryptedPkcs8.UnknownMethod, GeneralSecurityException {
    if (passphrase == null) {
      return client.loadKeys(text, null, null);
    }
    return EncryptedPkcs8.isIn(text)
        ? client.loadKeys(EncryptedPkcs8.open(text, passphrase), null, null)
        : client.loadKeys(text, null, PasswordUtils.createOneOff(letters(text, passphrase)));
  }

  /**
   * The reader of old PEM takes the low byte of each letter, where ssh-keygen took UTF-8's bytes.
   */
  private static char[] letters(String text, String passphrase) {
    boolean pem = text.contains("Proc-Type: 4,ENCRYPTED");
    byte[] bytes = passphrase.getBytes(StandardCharsets.UTF_8);
    return (pem ? new String(bytes, StandardCharsets.ISO_8859_1) : passphrase).toCharArray();
  }

  private static Unusable encrypted(Path file, @Nullable String passphrase, Exception cause) {
    String reason =
        passphrase == null
            ? " is encrypted and no passphrase was given (load it into ssh-agent, or use a key"
                + " without one)"
            : " can't be decrypted with the passphrase given";
    return new Unusable("the private key " + file + reason, cause);
  }

  private static boolean looksEncrypted(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1).contains("ENCRYPTED");
    } catch (IOException unreadable) {
      return false;
    }
  }
}
