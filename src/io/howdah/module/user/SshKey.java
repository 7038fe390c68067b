package io.howdah.module.user;

import io.howdah.connection.CommandResult;
import io.howdah.connection.ShellQuote;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleFailure;
import io.howdah.module.command.Sections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Option generate_ssh_key of the user module. ssh-keygen reads the passphrase from its standard
 * input where that is no terminal, so it stands on no command line.
 */
final class SshKey {
  private final UserTask task;
  private final Databases.Account account;
  private final ModuleArgs args;
  private final String file;

  SshKey(UserTask task, Databases.Account account, ModuleArgs args) {
    this.task = task;
    this.account = account;
    this.args = args;
    String given = task.text("ssh_key_file").orElse(".ssh/id_" + args.text("ssh_key_type"));
    this.file = given.startsWith("/") ? given : account.home() + "/" + given;
  }

  /** Makes the key if it is not there, and describes it. */
  void addTo(Map<String, @Nullable Object> values) {
    String passphrase = task.text("ssh_key_passphrase").orElse("");
    CommandResult ran = task.host().sh(script(), passphrase + "\n" + passphrase + "\n");
    Sections told = Sections.parse(ran.out());
    if (!ran.succeeded()) {
      Map<String, Object> why = new LinkedHashMap<>();
      why.put("name", task.name());
      why.put("rc", (long) ran.exitCode());
      throw new ModuleFailure(ran.err(), why);
    }
    task.warnings().addAll(told.lines("warning"));
    if (told.has("made")) {
      values.put("changed", true);
    }
    values.put("ssh_fingerprint", told.word("fingerprint"));
    values.put("ssh_key_file", file);
    values.put("ssh_public_key", told.has("public") ? told.word("public") : null);
  }

  private String script() {
    return Sections.DEFINE
        + ("_f=" + ShellQuote.quote(file) + "\n")
        + ("_o=" + account.uid() + ":" + account.gid() + "\n")
        + (task.checkMode() ? CHECK : make())
        + DESCRIBE;
  }

  private static final String CHECK = "[ -e \"$_f\" ] || [ -e \"$_f.pub\" ] || sec made\n";

  private static final String DESCRIBE =
      """
      sec fingerprint
      if [ -e "$_f" ]; then ssh-keygen -l -f "$_f" </dev/null 2>&1
      else echo "SSH Key file $_f does not exist" >/dev/null; fi
      [ -r "$_f.pub" ] && { sec public; cat "$_f.pub"; }
      exit 0
      """;

  private String make() {
    String home =
        file.startsWith(account.home() + "/")
            ? "[ -e "
                + ShellQuote.quote(account.home())
                + " ] || { echo 'User "
                + account.name()
                + " home directory does not exist' >&2; exit 1; }\n"
            : "";
    String exists =
        args.flag("force")
            ? """
            if [ -e "$_f" ]; then
              sec warning; echo "Overwriting existing ssh key private file \\"$_f\\""; rm -f "$_f"
            fi
            if [ -e "$_f.pub" ]; then
              sec warning; echo "Overwriting existing ssh key public file \\"$_f.pub\\""
              rm -f "$_f.pub"
            fi
            """
            : "";
    return home + DIRECTORY + exists + generate();
  }

  private static final String DIRECTORY =
      """
      _d=$(dirname "$_f")
      if [ ! -e "$_d" ]; then
        mkdir -m 0700 "$_d" && chown "$_o" "$_d" || exit 1
      fi
      """;

  private String generate() {
    String bits = args.number("ssh_key_bits").filter(b -> b > 0).map(b -> " -b " + b).orElse("");
    String passphrase = args.has("ssh_key_passphrase") ? "" : " -N ''";
    String comment =
        task.text("ssh_key_comment")
            .map(ShellQuote::quote)
            .orElse("\"ansible-generated on $(uname -n)\"");
    return """
    if [ -e "$_f" ]; then
      sec warning; echo "Found existing ssh key private file \\"$_f\\", no force, so skipping ssh-keygen generation"
    elif [ -e "$_f.pub" ]; then
      sec warning; echo "Found existing ssh key public file \\"$_f.pub\\", no force, so skipping ssh-keygen generation"
    else
      ssh-keygen -t TYPE -C COMMENT -f "$_f" >/dev/null || exit $?
      chown "$_o" "$_f" "$_f.pub" || exit 1
      sec made
    fi
    """
        .replace("TYPE", ShellQuote.quote(args.text("ssh_key_type")) + bits + passphrase)
        .replace("COMMENT", comment);
  }
}
