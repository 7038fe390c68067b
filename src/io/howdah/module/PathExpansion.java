package io.howdah.module;

import io.howdah.connection.ShellQuote;
import io.howdah.module.ArgumentSpec.Option;
import io.howdah.module.ArgumentSpec.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Expands {@code ~}, {@code ~user}, {@code $NAME} and {@code ${NAME}} in path options with the
 * host's own home directories and environment; unknown names stay as written. Costs a round trip
 * only when a path holds one of these.
 */
final class PathExpansion {
  private static final Pattern NAME = Pattern.compile("\\$(\\w+)|\\$\\{(\\w+)\\}");
  private static final Pattern HOME = Pattern.compile("^~([A-Za-z0-9_.-]*)(?=/|$)");

  private PathExpansion() {}

  static ModuleArgs expand(ArgumentSpec spec, ModuleArgs args, ModuleContext context) {
    List<String> texts = new ArrayList<>();
    for (Option option : spec.options().values()) {
      collect(option, args.raw(option.name()), texts);
    }
    if (texts.isEmpty()) {
      return args;
    }
    StringBuilder script = new StringBuilder();
    texts.forEach(text -> script.append("printf '%s\\0' ").append(word(text)).append('\n'));
    String[] expanded = context.run(script.toString()).out().split("\0", -1);
    Map<String, String> byText = new LinkedHashMap<>();
    for (int i = 0; i < texts.size() && i < expanded.length; i++) {
      byText.put(texts.get(i), expanded[i]);
    }
    return replaced(spec, args, byText);
  }

  private static void collect(Option option, @Nullable Object value, List<String> texts) {
    if (isPath(option) && value instanceof String text && needs(text)) {
      texts.add(text);
    } else if (isPath(option) && value instanceof List<?> list) {
      list.stream().map(String::valueOf).filter(PathExpansion::needs).forEach(texts::add);
    }
  }

  private static boolean isPath(Option option) {
    return option.type() == Type.PATH || option.elements() == Type.PATH;
  }

  private static boolean needs(String text) {
    return text.startsWith("~") || NAME.matcher(text).find();
  }

  private static ModuleArgs replaced(
      ArgumentSpec spec, ModuleArgs args, Map<String, String> byText) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>(args.values());
    for (Option option : spec.options().values()) {
      Object value = values.get(option.name());
      if (isPath(option) && value instanceof String text) {
        values.put(option.name(), byText.getOrDefault(text, text));
      } else if (isPath(option) && value instanceof List<?> list) {
        values.put(
            option.name(),
            new ArrayList<>(
                list.stream().map(v -> byText.getOrDefault(v, String.valueOf(v))).toList()));
      }
    }
    return new ModuleArgs(values);
  }

  /** A shell word that expands as Python's expandvars and expanduser would. */
  private static String word(String text) {
    Matcher home = HOME.matcher(text);
    StringBuilder word = new StringBuilder();
    int from = 0;
    if (home.find()) {
      word.append(home.group());
      from = home.end();
    }
    Matcher name = NAME.matcher(text);
    while (name.find()) {
      String variable = name.group(1) != null ? name.group(1) : name.group(2);
      boolean usable = variable.matches("[A-Za-z_]\\w*") && name.start() >= from;
      if (usable) {
        word.append(literal(text.substring(from, name.start())));
        word.append("\"${").append(variable).append('-').append(literalDollar(name.group()));
        word.append("}\"");
        from = name.end();
      }
    }
    return word.append(literal(text.substring(from))).toString();
  }

  private static String literal(String text) {
    return text.isEmpty() ? "" : ShellQuote.quote(text);
  }

  /** The reference itself, for the default of an unset variable. */
  private static String literalDollar(String reference) {
    return reference.replace("$", "\\$").replace("}", "\\}");
  }
}
