package io.howdah.executor.task;

import io.howdah.action.Args;
import io.howdah.connection.Become;
import io.howdah.error.ExitCode;
import io.howdah.error.HowdahException;
import io.howdah.executor.RunOptions;
import io.howdah.executor.keyword.KeywordValues;
import io.howdah.module.PythonText;
import io.howdah.playbook.Keyword;
import io.howdah.templating.Templar;
import io.howdah.variables.VariableView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns keywords and variables into a {@link LinkWish}. A host's variables stand above keywords, as
 * in ansible-core.
 */
final class LinkResolver {
  private static final List<String> LINK_VARIABLES =
      Stream.of(
              "connection host port user password private_key_file timeout pipelining"
                  + " host_key_checking remote_tmp shell_executable shell_type connection_user"
                  + " ssh_host ssh_port ssh_user ssh_pass ssh_password ssh_private_key_file"
                  + " ssh_private_key_passphrase ssh_timeout ssh_args ssh_common_args"
                  + " ssh_extra_args ssh_executable ssh_host_key_checking ssh_retries"
                  + " ssh_pipelining ssh_transfer_method ssh_use_tty sftp_extra_args"
                  + " scp_extra_args control_path control_path_dir paramiko_user"
                  + " paramiko_password paramiko_host_key_checking paramiko_proxy_command")
          .flatMap(text -> Stream.of(text.split(" ")))
          .map("ansible_"::concat)
          .toList();
  private static final Set<String> SSH =
      Set.of(
          "smart",
          "ssh",
          "paramiko",
          "paramiko_ssh",
          "ansible.builtin.ssh",
          "ansible.builtin.paramiko_ssh",
          "ansible.legacy.ssh");
  private static final Set<String> LOCAL =
      Set.of("local", "ansible.builtin.local", "ansible.legacy.local");

  private final RunOptions options;
  private final Templar templar;

  LinkResolver(RunOptions options, Templar templar) {
    this.options = options;
    this.templar = templar;
  }

  /** How to reach {@code host}, whose variables these are. */
  LinkWish resolve(String host, VariableView variables, KeywordValues keywords) {
    Map<String, @Nullable Object> link = linkVariables(variables);
    String type =
        Optional.ofNullable(link.get("ansible_connection"))
            .map(PythonText::str)
            .or(() -> keywords.text(Keyword.CONNECTION))
            .orElse(options.defaults().connection());
    Long port = keywords.has(Keyword.PORT) ? keywords.number(Keyword.PORT, 22) : null;
    String user = keywords.text(Keyword.REMOTE_USER).orElse(options.defaults().remoteUser());
    String plain = plainType(type);
    Become become = become(variables, keywords);
    boolean needless =
        become != null
            && become.user().equals(loginUser(plain, link, user))
            && !options.defaults().becomesItself();
    return new LinkWish(
        host, link, plain, new LinkWish.Keywords(user, port), needless ? null : become);
  }

  /** Who one is on the host without become, as far as it is said; nobody becomes themselves. */
  private static @Nullable String loginUser(
      String type, Map<String, @Nullable Object> link, @Nullable String keyword) {
    if (type.equals("local")) {
      return System.getProperty("user.name");
    }
    Object variable = link.getOrDefault("ansible_user", link.get("ansible_ssh_user"));
    return variable == null ? keyword : PythonText.str(variable);
  }

  private static String plainType(String type) {
    if (SSH.contains(type)) {
      return "ssh";
    }
    if (LOCAL.contains(type)) {
      return "local";
    }
    throw new HowdahException(
        "the connection plugin '" + type + "' was not found",
        null,
        "Howdah reaches hosts by ssh (also named paramiko and smart) and local, and does not run"
            + " connection plugins in Python.",
        ExitCode.ERROR,
        null);
  }

  private Map<String, @Nullable Object> linkVariables(VariableView variables) {
    Map<String, @Nullable Object> link = new LinkedHashMap<>();
    for (String name : LINK_VARIABLES) {
      if (variables.contains(name)) {
        link.put(name, templar.render(variables.get(name), variables));
      }
    }
    return link;
  }

  private @Nullable Become become(VariableView variables, KeywordValues keywords) {
    Object wanted = rendered(variables, "ansible_become");
    boolean becomes =
        wanted == null
            ? keywords.flag(Keyword.BECOME, options.defaults().become())
            : Args.isTrue(wanted);
    if (!becomes) {
      return null;
    }
    RunOptions.Defaults defaults = options.defaults();
    String method =
        text(variables, "ansible_become_method")
            .or(() -> keywords.text(Keyword.BECOME_METHOD))
            .orElse(defaults.becomeMethod());
    String plain = method.substring(method.lastIndexOf('.') + 1);
    Choice choice = new Choice(variables, keywords, plain);
    return new Become(
        plain,
        choice.of("user", Keyword.BECOME_USER, defaults.becomeUser()).orElse("root"),
        choice.password(defaults.becomePassword()),
        choice.of("flags", Keyword.BECOME_FLAGS, defaults.becomeFlags()).orElse(null),
        choice.of("exe", Keyword.BECOME_EXE, defaults.becomeExe()).orElse(null));
  }

  private Optional<String> text(VariableView variables, String name) {
    return Optional.ofNullable(rendered(variables, name)).map(PythonText::str);
  }

  private @Nullable Object rendered(VariableView variables, String name) {
    return variables.contains(name) ? templar.render(variables.get(name), variables) : null;
  }

  /** Become options: the method's own variable, the general one, the keyword, the default. */
  private final class Choice {
    private final VariableView variables;
    private final KeywordValues keywords;
    private final String method;

    Choice(VariableView variables, KeywordValues keywords, String method) {
      this.variables = variables;
      this.keywords = keywords;
      this.method = method;
    }

    Optional<String> of(String name, Keyword keyword, @Nullable String byDefault) {
      return text(variables, "ansible_" + method + "_" + name)
          .or(() -> text(variables, "ansible_become_" + name))
          .or(() -> keywords.text(keyword))
          .or(() -> Optional.ofNullable(byDefault));
    }

    @Nullable String password(@Nullable String byDefault) {
      for (String name :
          List.of(
              "ansible_become_password", "ansible_become_pass", "ansible_" + method + "_pass")) {
        Optional<String> found = text(variables, name);
        if (found.isPresent()) {
          return found.get();
        }
      }
      return byDefault;
    }
  }
}
