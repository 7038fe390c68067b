package io.howdah.engine.documentation;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The filters or tests that a Python file brings, as far as they stand as keys of a dict in the
 * method that names them; the file is not run.
 */
final class PluginNames {
  private static final Pattern KEY = Pattern.compile("['\"]([A-Za-z_][A-Za-z0-9_]*)['\"]\\s*:");
  private static final Pattern WORD =
      Pattern.compile("\\bdict\\(|[(,]\\s*([a-z_][a-z0-9_]*)\\s*=(?!=)");

  private PluginNames() {}

  /** Names, in the order of the file. */
  static Set<String> in(String text, PluginKind kind) {
    Set<String> names = new LinkedHashSet<>();
    Matcher start = Pattern.compile("(?m)^([ \\t]*)def " + kind.word() + "s\\(").matcher(text);
    while (start.find()) {
      String body = body(text, start.end(), start.group(1).length());
      collect(KEY.matcher(body), names);
      if (body.contains("dict(")) {
        collect(WORD.matcher(body.substring(body.indexOf("dict(") + 4)), names);
      }
    }
    return names;
  }

  private static void collect(Matcher matcher, Set<String> names) {
    while (matcher.find()) {
      if (matcher.group(1) != null) {
        names.add(matcher.group(1));
      }
    }
  }

  /** The lines of a method: those indented deeper than its heading. */
  private static String body(String text, int from, int indent) {
    int lineEnd = text.indexOf('\n', from);
    StringBuilder body = new StringBuilder();
    if (lineEnd < 0) {
      return "";
    }
    for (String line : text.substring(lineEnd + 1).lines().toList()) {
      String bare = line.stripLeading();
      if (!bare.isEmpty() && !bare.startsWith("#") && line.length() - bare.length() <= indent) {
        break;
      }
      body.append(bare.startsWith("#") ? "" : line).append('\n');
    }
    return body.toString();
  }
}
