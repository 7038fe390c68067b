package io.howdah.module.user;

import io.howdah.connection.ShellQuote;

/** Shell text that makes a home directory where useradd did not. */
final class HomeDirectory {
  private HomeDirectory() {}

  /** Copies the skeleton; the mode is that of login.defs, whatever the skeleton's is. */
  static String create(UserTask task, String home) {
    String skeleton = task.text("skeleton").orElse("/etc/skel");
    return """
    if [ ! -e HOME ]; then
      mkdir -p "$(dirname HOME)" || exit 1
      if [ -e SKEL ]; then cp -a SKEL HOME || exit 1; else mkdir HOME || exit 1; fi
      _u=$(sed -n 's/^UMASK[[:space:]]\\{1,\\}\\([0-7]\\{1,\\}\\)$/\\1/p' /etc/login.defs 2>/dev/null | tail -n 1)
      [ -z "$_u" ] || chmod "$(printf %04o $((0777 & ~0$_u)))" HOME
    fi\
    """
        .replace("HOME", ShellQuote.quote(home))
        .replace("SKEL", ShellQuote.quote(skeleton));
  }

  /** Gives all of it to the user. */
  static String own(String user, String home) {
    String name = ShellQuote.quote(user);
    return "chown -R \"$(id -u " + name + "):$(id -g " + name + ")\" " + ShellQuote.quote(home);
  }
}
