package io.howdah.templating.dump;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Which tag a plain scalar would be read back with: YAML 1.1 as PyYAML's resolver has it. */
final class YamlTags {
  private record Rule(String firsts, Pattern pattern) {}

  private static final Map<String, Rule> RULES = new LinkedHashMap<>();

  static {
    rule(
        "bool",
        "yYnNtTfFoO",
        "yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF");
    rule(
        "float",
        "-+0123456789.",
        "[-+]?(?:[0-9][0-9_]*)\\.[0-9_]*(?:[eE][-+][0-9]+)?"
            + "|\\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?"
            + "|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\\.[0-9_]*"
            + "|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)");
    rule(
        "int",
        "-+0123456789",
        "[-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?(?:0|[1-9][0-9_]*)|[-+]?0x[0-9a-fA-F_]+"
            + "|[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+");
    rule("merge", "<", "<<");
    rule("null", "~nN", "~|null|Null|NULL|");
    rule(
        "timestamp",
        "0123456789",
        "[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{4}-[0-9][0-9]?-[0-9][0-9]?"
            + "(?:[Tt]|[ \\t]+)[0-9][0-9]?:[0-9]{2}:[0-9]{2}(?:\\.[0-9]*)?"
            + "(?:[ \\t]*(?:Z|[-+][0-9][0-9]?(?::[0-9]{2})?))?");
    rule("value", "=", "=");
    rule("yaml", "!&*", "!|&|\\*");
  }

  private YamlTags() {}

  private static void rule(String tag, String firsts, String pattern) {
    RULES.put(YamlNode.PREFIX + tag, new Rule(firsts, Pattern.compile(pattern)));
  }

  /** The full tag of a plain scalar with this text. */
  static String ofPlain(String text) {
    if (text.isEmpty()) {
      return YamlNode.PREFIX + "null";
    }
    for (Map.Entry<String, Rule> rule : RULES.entrySet()) {
      if (rule.getValue().firsts().indexOf(text.charAt(0)) >= 0
          && rule.getValue().pattern().matcher(text).matches()) {
        return rule.getKey();
      }
    }
    return YamlNode.PREFIX + "str";
  }
}
