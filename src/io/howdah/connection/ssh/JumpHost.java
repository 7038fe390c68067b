package io.howdah.connection.ssh;

import io.howdah.connection.ShellQuote;
import io.howdah.error.HowdahException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One stop of a ProxyJump list: [user@]host[:port] or ssh://[user@]host[:port]. */
final class JumpHost {
  private static final Pattern SPEC =
      Pattern.compile("(?:ssh://)?(?:([^@]+)@)?(\\[[^]]+]|[^:\\[\\]]+)(?::(\\d+))?/?");

  private JumpHost() {}

  /** What is known about the stop; config is the file of -F, or null. */
  static SshVariables parse(
      String spec, @org.jspecify.annotations.Nullable String config, SshVariables target) {
    Matcher parts = SPEC.matcher(spec);
    if (!parts.matches()) {
      throw new HowdahException("Not a jump host ([user@]host[:port]): " + spec);
    }
    String host = parts.group(2).replaceAll("[\\[\\]]", "");
    String port = parts.group(3);
    return new SshVariables(
        host,
        null,
        port == null ? null : Integer.valueOf(port),
        parts.group(1),
        null,
        null,
        target.passphrase(),
        config == null ? "" : "-F " + ShellQuote.quote(config),
        true,
        target.timeout(),
        1,
        target.place());
  }
}
