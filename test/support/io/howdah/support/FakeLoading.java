package io.howdah.support;

import io.howdah.error.HowdahException;
import io.howdah.playbook.Scope;
import io.howdah.playbook.load.CollectionFinder;
import io.howdah.playbook.load.LoaderOptions;
import io.howdah.playbook.load.ModuleNames;
import io.howdah.yaml.DuplicateKeys;
import io.howdah.yaml.VaultSecrets;
import io.howdah.yaml.YamlOptions;
import io.howdah.yaml.YamlReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Options for a loader without engine and templating. */
public final class FakeLoading {
  private static final Set<String> MODULES =
      Set.of(
          "command",
          "copy",
          "debug",
          "include_vars",
          "ping",
          "raw",
          "script",
          "set_fact",
          "shell",
          "template",
          "gather_facts",
          "setup",
          "user",
          "stat",
          "file");
  private static final Set<String> LOOKUPS = Set.of("items", "dict", "list", "fileglob");
  private static final Pattern VARIABLE = Pattern.compile("\\{\\{ *(\\w+) *\\}\\}");

  private FakeLoading() {}

  /** Knows a handful of modules and lookups; renders plain variables of the scopes around. */
  public static LoaderOptions options() {
    return new LoaderOptions(
        new YamlReader(new YamlOptions(DuplicateKeys.WARN, w -> {}, VaultSecrets.NONE)),
        modules(),
        LOOKUPS::contains,
        FakeLoading::render,
        new CollectionFinder(List.of()),
        new LoaderOptions.Settings(List.of(Path.of("/nowhere/roles")), false, true),
        LoaderOptions.Messages.SILENT);
  }

  private static ModuleNames modules() {
    return (name, collections) -> {
      String bare = name.replaceFirst("^ansible\\.(builtin|legacy)\\.", "");
      return MODULES.contains(bare) ? "ansible.builtin." + bare : null;
    };
  }

  private static Object render(Object raw, Scope scope) {
    Matcher matcher = VARIABLE.matcher(String.valueOf(raw));
    return matcher.replaceAll(
        m -> Matcher.quoteReplacement(String.valueOf(find(m.group(1), scope))));
  }

  private static Object find(String name, Scope from) {
    for (Scope scope = from; scope != null; scope = scope.parent()) {
      Map<String, Object> vars = scope.vars();
      if (vars.containsKey(name)) {
        return vars.get(name);
      }
    }
    throw new HowdahException("'" + name + "' is undefined");
  }
}
