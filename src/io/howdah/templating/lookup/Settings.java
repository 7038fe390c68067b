package io.howdah.templating.lookup;

import io.howdah.templating.filter.HomeFolders;
import io.howdah.templating.test.Truth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Settings of ansible-core that the config lookup knows: variable, type and default of each. */
final class Settings {
  /** Name, environment variable (- for none), type, default (nothing for None). */
  private static final String TABLE =
      """
      DEFAULT_ASK_PASS ANSIBLE_ASK_PASS bool false
      DEFAULT_BECOME ANSIBLE_BECOME bool false
      DEFAULT_BECOME_METHOD ANSIBLE_BECOME_METHOD text sudo
      DEFAULT_BECOME_USER ANSIBLE_BECOME_USER text root
      DEFAULT_BECOME_ASK_PASS ANSIBLE_BECOME_ASK_PASS bool false
      DEFAULT_EXECUTABLE ANSIBLE_EXECUTABLE text /bin/sh
      DEFAULT_FORKS ANSIBLE_FORKS int 5
      DEFAULT_GATHERING ANSIBLE_GATHERING text implicit
      DEFAULT_GATHER_SUBSET ANSIBLE_GATHER_SUBSET list
      DEFAULT_GATHER_TIMEOUT ANSIBLE_GATHER_TIMEOUT int
      DEFAULT_HASH_BEHAVIOUR ANSIBLE_HASH_BEHAVIOUR text replace
      DEFAULT_HOST_LIST ANSIBLE_INVENTORY list /etc/ansible/hosts
      DEFAULT_JINJA2_NATIVE ANSIBLE_JINJA2_NATIVE bool false
      DEFAULT_LOG_PATH ANSIBLE_LOG_PATH text
      DEFAULT_MANAGED_STR - text Ansible managed
      DEFAULT_MODULE_NAME - text command
      DEFAULT_NO_LOG ANSIBLE_NO_LOG bool false
      DEFAULT_POLL_INTERVAL ANSIBLE_POLL_INTERVAL int 15
      DEFAULT_PRIVATE_KEY_FILE ANSIBLE_PRIVATE_KEY_FILE text
      DEFAULT_REMOTE_PORT ANSIBLE_REMOTE_PORT int
      DEFAULT_REMOTE_USER ANSIBLE_REMOTE_USER text
      DEFAULT_ROLES_PATH ANSIBLE_ROLES_PATH path ~/.ansible/roles:/usr/share/ansible/roles:/etc/ansible/roles
      DEFAULT_STDOUT_CALLBACK ANSIBLE_STDOUT_CALLBACK text default
      DEFAULT_STRATEGY ANSIBLE_STRATEGY text linear
      DEFAULT_TIMEOUT ANSIBLE_TIMEOUT int 10
      DEFAULT_TRANSPORT ANSIBLE_TRANSPORT text smart
      DEFAULT_UNDEFINED_VAR_BEHAVIOR ANSIBLE_ERROR_ON_UNDEFINED_VARS bool true
      DEFAULT_VAULT_IDENTITY ANSIBLE_VAULT_IDENTITY text default
      DEFAULT_VAULT_PASSWORD_FILE ANSIBLE_VAULT_PASSWORD_FILE text
      DEFAULT_VERBOSITY ANSIBLE_VERBOSITY int 0
      ANSIBLE_FORCE_COLOR ANSIBLE_FORCE_COLOR bool false
      ANSIBLE_NOCOLOR ANSIBLE_NOCOLOR bool false
      ANSIBLE_PIPELINING ANSIBLE_PIPELINING bool false
      ANY_ERRORS_FATAL ANSIBLE_ANY_ERRORS_FATAL bool false
      BECOME_ALLOW_SAME_USER ANSIBLE_BECOME_ALLOW_SAME_USER bool false
      CACHE_PLUGIN ANSIBLE_CACHE_PLUGIN text memory
      CACHE_PLUGIN_TIMEOUT ANSIBLE_CACHE_PLUGIN_TIMEOUT int 86400
      COLLECTIONS_PATHS ANSIBLE_COLLECTIONS_PATHS path ~/.ansible/collections:/usr/share/ansible/collections
      COLOR_CHANGED ANSIBLE_COLOR_CHANGED text yellow
      COLOR_ERROR ANSIBLE_COLOR_ERROR text red
      COLOR_OK ANSIBLE_COLOR_OK text green
      CONFIG_FILE - text
      DEPRECATION_WARNINGS ANSIBLE_DEPRECATION_WARNINGS bool true
      DIFF_ALWAYS ANSIBLE_DIFF_ALWAYS bool false
      DIFF_CONTEXT ANSIBLE_DIFF_CONTEXT int 3
      ERROR_ON_MISSING_HANDLER ANSIBLE_ERROR_ON_MISSING_HANDLER bool true
      HOST_KEY_CHECKING ANSIBLE_HOST_KEY_CHECKING bool true
      INJECT_FACTS_AS_VARS ANSIBLE_INJECT_FACT_VARS bool true
      INTERPRETER_PYTHON ANSIBLE_PYTHON_INTERPRETER text auto
      MAX_FILE_SIZE_FOR_DIFF ANSIBLE_MAX_DIFF_SIZE int 104448
      RETRY_FILES_ENABLED ANSIBLE_RETRY_FILES_ENABLED bool false
      SYSTEM_WARNINGS ANSIBLE_SYSTEM_WARNINGS bool true
      TASK_TIMEOUT ANSIBLE_TASK_TIMEOUT int 0
      """;

  private static final Map<String, String[]> ALL = new LinkedHashMap<>();

  static {
    TABLE
        .lines()
        .map(line -> line.strip().split(" ", 4))
        .forEach(fields -> ALL.put(fields[0], fields));
  }

  private Settings() {}

  static boolean isKnown(String name) {
    return ALL.containsKey(name);
  }

  /** The value from the environment, or the default. */
  static @Nullable Object value(String name, Map<String, String> environment) {
    String[] fields = ALL.getOrDefault(name, new String[] {name, "-", "text"});
    String text = environment.get(fields[1]);
    if (text == null && fields.length < 4) {
      return null;
    }
    return typed(fields[2], text == null ? fields[3] : text, environment);
  }

  private static @Nullable Object typed(String type, String text, Map<String, String> environment) {
    return switch (type) {
      case "bool" -> Boolean.TRUE.equals(Truth.of(text));
      case "int" -> text.matches("-?\\d{1,18}") ? Long.valueOf(text) : text;
      case "list" -> new ArrayList<@Nullable Object>(List.of(text.split("\\s*,\\s*")));
      case "path" -> paths(text, environment);
      default -> text;
    };
  }

  private static List<@Nullable Object> paths(String text, Map<String, String> environment) {
    List<@Nullable Object> paths = new ArrayList<>();
    for (String path : text.split(":")) {
      paths.add(HomeFolders.expand(path, environment));
    }
    return paths;
  }
}
