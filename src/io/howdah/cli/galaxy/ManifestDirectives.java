package io.howdah.cli.galaxy;

import io.howdah.cli.options.PluginTypes;
import io.howdah.error.HowdahException;
import io.howdah.yaml.TypeNames;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Chooses a collection's files by the {@code manifest} of galaxy.yml: directives in the form of
 * setuptools' MANIFEST.in, as the Python library distlib understands them.
 */
final class ManifestDirectives {
  private static final List<String> FIRST =
      List.of(
          "include meta/*.yml",
          "include *.txt *.md *.rst COPYING LICENSE",
          "recursive-include tests **",
          "recursive-include docs **.rst **.yml **.yaml **.json **.j2 **.txt",
          "recursive-include roles **.yml **.yaml **.json **.j2",
          "recursive-include playbooks **.yml **.yaml **.json",
          "recursive-include changelogs **.yml **.yaml",
          "recursive-include plugins */**.py");
  private static final List<String> PLUGINS =
      PluginTypes.between(List.of(), List.of("filter", "strategy", "test")).stream()
          .sorted()
          .toList();

  private final Path root;
  private final List<Path> all;
  private final Set<Path> chosen = new LinkedHashSet<>();

  private ManifestDirectives(Path root) {
    this.root = root;
    this.all = Trees.inside(root).stream().filter(Files::isRegularFile).toList();
  }

  /**
   * The files that are chosen.
   *
   * @param control the value of {@code manifest}
   * @param artifact what the collection's archives are called, without their version
   * @throws HowdahException where the value is wrong
   */
  static Set<Path> files(Path root, @Nullable Object control, String artifact) {
    ManifestDirectives manifest = new ManifestDirectives(root);
    directives(control, artifact).forEach(manifest::apply);
    return manifest.chosen;
  }

  private static List<String> directives(@Nullable Object control, String artifact) {
    Map<?, ?> map = control instanceof Map<?, ?> given ? given : Map.of();
    for (Object key : map.keySet()) {
      if (!"directives".equals(key) && !"omit_default_directives".equals(key)) {
        throw new HowdahException(
            "Invalid \"manifest\" provided: ManifestControl.__init__() got an unexpected keyword"
                + " argument '"
                + key
                + "'");
      }
    }
    Object written = map.containsKey("directives") ? map.get("directives") : List.of();
    if (!(written instanceof List<?> own)) {
      throw new HowdahException(
          "\"manifest.directives\" must be a list, got: " + TypeNames.of(written));
    }
    Object omit =
        map.containsKey("omit_default_directives") ? map.get("omit_default_directives") : false;
    if (!(omit instanceof Boolean alone)) {
      throw new HowdahException(
          "\"manifest.omit_default_directives\" is expected to be a boolean, got: "
              + TypeNames.of(omit));
    }
    if (alone && own.isEmpty()) {
      throw new HowdahException(
          "\"manifest.omit_default_directives\" was set to True, but no directives were defined in"
              + " \"manifest.directives\". This would produce an empty collection artifact.");
    }
    List<String> lines = own.stream().map(String::valueOf).toList();
    return alone ? lines : withDefaults(lines, artifact);
  }

  private static List<String> withDefaults(List<String> own, String artifact) {
    List<String> lines = new ArrayList<>(FIRST);
    PLUGINS.forEach(kind -> lines.add("recursive-include plugins/" + kind + " **.yml **.yaml"));
    lines.add("recursive-include plugins/modules **.ps1 **.yml **.yaml");
    lines.add("recursive-include plugins/module_utils **.ps1 **.psm1 **.cs");
    lines.addAll(own);
    lines.add("exclude galaxy.yml galaxy.yaml MANIFEST.json FILES.json " + artifact + "-*.tar.gz");
    lines.add("recursive-exclude tests/output **");
    lines.add("global-exclude /.* /__pycache__");
    return lines;
  }

  private void apply(String line) {
    List<String> words = new ArrayList<>(List.of(line.strip().split("\\s+")));
    String action = words.get(0);
    boolean recursive = action.startsWith("recursive-");
    boolean whole = action.equals("graft") || action.equals("prune");
    if (whole) {
      check(words.size() == 2, "'" + action + "' expects a single <dir_pattern>");
      choose(action.equals("graft"), folder(words.get(1), null));
      return;
    }
    boolean known = recursive || action.matches("(global-)?(include|exclude)");
    if (!known) {
      throw new HowdahException("Invalid manifest directive: unknown action '" + action + "'");
    }
    int first = recursive ? 2 : 1;
    check(
        words.size() > first,
        "'"
            + action
            + (recursive
                ? "' expects <dir> <pattern1> <pattern2> ..."
                : "' expects <pattern1> <pattern2> ..."));
    for (String glob : words.subList(first, words.size())) {
      Pattern pattern =
          recursive
              ? folder(words.get(1), glob)
              : Pattern.compile((action.startsWith("global-") ? "" : base()) + regex(glob) + "\\z");
      choose(action.endsWith("include"), pattern);
    }
  }

  private static void check(boolean right, String message) {
    if (!right) {
      throw new HowdahException("Invalid manifest directive: " + message);
    }
  }

  private void choose(boolean include, Pattern pattern) {
    if (include) {
      all.stream().filter(file -> matches(pattern, file)).forEach(chosen::add);
    } else {
      chosen.removeIf(file -> matches(pattern, file));
    }
  }

  private static boolean matches(Pattern pattern, Path file) {
    Matcher matcher = pattern.matcher(file.toString());
    return matcher.find();
  }

  private String base() {
    return Pattern.quote(root + "/");
  }

  private Pattern folder(String folder, @Nullable String glob) {
    String inside = glob == null ? "" : regex(glob);
    return Pattern.compile(base() + regex(folder) + "/.*" + inside + "\\z", Pattern.DOTALL);
  }

  /** No wildcard goes over a slash. */
  private static String regex(String glob) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < glob.length(); i++) {
      char letter = glob.charAt(i);
      int close = letter == '[' ? glob.indexOf(']', i + 2) : -1;
      if (close > 0) {
        String set = glob.substring(i + 1, close).replace("\\", "\\\\").replace("[", "\\[");
        regex.append('[').append(set.startsWith("!") ? "^" + set.substring(1) : set).append(']');
        i = close;
      } else {
        regex.append(letter == '*' ? "[^/]*" : letter == '?' ? "[^/]" : Pattern.quote("" + letter));
      }
    }
    return regex.toString();
  }
}
