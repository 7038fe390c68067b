package io.howdah.module.user;

import io.howdah.connection.CommandResult;
import io.howdah.connection.ShellQuote;
import io.howdah.module.ModuleFailure;
import io.howdah.module.command.Sections;
import java.util.ArrayList;
import java.util.List;

/** Everything that the user module has to know of a host, asked for in one script. */
final class UserProbe {
  private UserProbe() {}

  static UserState ask(UserTask task) {
    CommandResult ran = task.host().sh(script(task));
    if (ran.exitCode() == 3) {
      throw new ModuleFailure(
          "'local: true' specified but unable to find local account file /etc/passwd to parse.");
    }
    Sections told = Sections.parse(ran.out());
    return new UserState(task.name(), Databases.parse(told), told);
  }

  private static String script(UserTask task) {
    String name = ShellQuote.quote(task.name());
    String home = ShellQuote.quote(task.text("home").orElse(""));
    String passwd =
        task.local()
            ? "[ -e /etc/passwd ] || exit 3\nsec passwd; _p=$(grep -F -- " + name + ": /etc/passwd)"
            : "sec passwd; _p=$(getent passwd " + name + ")";
    return Sections.DEFINE
        + passwd
        + "; printf '%s\\n' \"$_p\"\n"
        + ("sec shadow; getent shadow " + name + " 2>/dev/null\n")
        + ("sec group; getent group; getent group" + groups(task) + " 2>/dev/null\n")
        + ("_h=" + home + "\n")
        + """
        [ -n "$_h" ] || { _h=${_p%:*}; _h=${_h##*:}; }
        sec home; [ -e "$_h" ] && echo yes
        sec parent; case $_h in */*) [ -d "${_h%/*}/" ] && echo yes ;; esac
        exit 0
        """;
  }

  private static String groups(UserTask task) {
    List<String> wanted = new ArrayList<>(task.groups().orElse(List.of()));
    task.text("group").ifPresent(wanted::add);
    wanted.add(task.name());
    return " " + ShellQuote.join(wanted);
  }
}
