package io.howdah.engine;

import io.howdah.templating.dump.JsonDumper;
import io.howdah.templating.dump.JsonOptions;
import io.howdah.templating.dump.YamlDumper;
import io.howdah.templating.dump.YamlOptions;
import io.howdah.templating.filter.TextWrap;
import io.howdah.yaml.Unsafe;
import io.howdah.yaml.VaultText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values as Ansible's commands print them: what Python's json.dumps and PyYAML's dump write with
 * Ansible's encoders. Sealed values stay sealed.
 */
public final class ValueText {
  private ValueText() {}

  /** JSON, four blanks a level, keys sorted, other than ASCII as it is. */
  public static String json(@Nullable Object value) {
    return JsonDumper.whole(
        forJson(value),
        JsonOptions.DEFAULT.withIndent("    ").withSortKeys(true).with(false, false, true));
  }

  /** The same with escapes for what is not ASCII, as json.dumps writes it. */
  public static String asciiJson(@Nullable Object value) {
    return JsonDumper.whole(
        forJson(value), JsonOptions.DEFAULT.withIndent("    ").withSortKeys(true));
  }

  /** YAML in flow style, keys sorted. */
  public static String flowYaml(@Nullable Object value) {
    return YamlDumper.dump(forYaml(value), YamlOptions.of(true, 2));
  }

  /** Python's textwrap.fill: a paragraph in lines of a width, the first and the others indented. */
  public static String paragraph(String text, int width, String first, String next) {
    return TextWrap.fill(text, width, new TextWrap.Indents(first, next));
  }

  /** YAML in block style, keys sorted. */
  public static String yaml(@Nullable Object value) {
    return YamlDumper.dump(forYaml(value), YamlOptions.of(false, 2));
  }

  /** Python's str of a value. */
  public static String python(@Nullable Object value) {
    return io.howdah.templating.value.PyText.str(forYaml(value));
  }

  private static @Nullable Object forJson(@Nullable Object value) {
    if (value instanceof VaultText vault) {
      return Map.of("__ansible_vault", vault.ciphertext());
    }
    if (value instanceof Unsafe unsafe) {
      return unsafe(unsafe.value());
    }
    return nested(value, ValueText::forJson);
  }

  /** Texts inside an unsafe value carry the mark, each. */
  private static @Nullable Object unsafe(@Nullable Object value) {
    return value instanceof String text
        ? Map.of("__ansible_unsafe", text)
        : nested(value, ValueText::unsafe);
  }

  private static @Nullable Object nested(
      @Nullable Object value, java.util.function.UnaryOperator<@Nullable Object> each) {
    if (value instanceof Map<?, ?> map) {
      Map<@Nullable Object, @Nullable Object> made = new LinkedHashMap<>();
      map.forEach((key, item) -> made.put(Unsafe.strip(key), each.apply(item)));
      return made;
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> made = new ArrayList<>();
      list.forEach(item -> made.add(each.apply(item)));
      return made;
    }
    return value;
  }

  private static @Nullable Object forYaml(@Nullable Object value) {
    return hasMark(value) ? nested(Unsafe.strip(value), ValueText::forYaml) : value;
  }

  /** Values without a mark keep their identity: shared ones become aliases, as PyYAML's. */
  private static boolean hasMark(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.values().stream().anyMatch(ValueText::hasMark);
    }
    return value instanceof Unsafe
        || value instanceof List<?> list && list.stream().anyMatch(ValueText::hasMark);
  }
}
