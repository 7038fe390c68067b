package io.howdah.templating.dump;

import io.howdah.templating.dump.YamlNode.Collection;
import io.howdah.templating.dump.YamlNode.Scalar;
import io.howdah.templating.value.NativeText;
import io.howdah.templating.value.PyFloat;
import io.howdah.templating.value.PyOps;
import io.howdah.templating.value.PyText;
import io.howdah.templating.value.PyTime;
import io.howdah.templating.value.PyTuple;
import io.howdah.templating.value.PyTypeException;
import io.howdah.templating.value.PyTypes;
import io.howdah.templating.value.Undefined;
import io.howdah.yaml.VaultText;
import java.nio.charset.StandardCharsets;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Base64;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values to nodes, as PyYAML's SafeRepresenter; the same object twice is the same node twice. */
final class YamlRepresenter {
  private final YamlOptions options;
  private final Map<Object, YamlNode> known = new IdentityHashMap<>();

  private final @Nullable ReadableText texts;

  /** Takes how texts are written where that differs from PyYAML; null for its own way. */
  YamlRepresenter(YamlOptions options, @Nullable ReadableText texts) {
    this.options = options;
    this.texts = texts;
  }

  YamlNode node(@Nullable Object given) {
    if (given instanceof NativeText text && text.isVault()) {
      return new Scalar("!vault", text.sealed(), '|');
    }
    Object value = PyText.plain(given);
    if (value == null || value instanceof String || value instanceof Number) {
      return scalar(value);
    }
    if (value instanceof Boolean flag) {
      return new Scalar("bool", flag.toString(), options.style());
    }
    if (value instanceof byte[] bytes) {
      return new Scalar("binary", mime(bytes), '|');
    }
    if (value instanceof Undefined undefined) {
      throw undefined.error();
    }
    if (value instanceof VaultText vault) {
      return new Scalar("!vault", vault.ciphertext(), '|');
    }
    YamlNode shared = texts == null ? known.get(value) : null;
    return shared != null ? shared : other(value);
  }

  private static String mime(byte[] bytes) {
    return new String(
            Base64.getMimeEncoder(76, new byte[] {'\n'}).encode(bytes), StandardCharsets.US_ASCII)
        + (bytes.length == 0 ? "" : "\n");
  }

  private YamlNode scalar(@Nullable Object value) {
    if (value == null) {
      return new Scalar("null", "null", options.style());
    }
    if (value instanceof Double number) {
      return new Scalar("float", real(number), options.style());
    }
    if (texts != null && value instanceof String text) {
      return texts.node(text, options.style());
    }
    return new Scalar(value instanceof String ? "str" : "int", PyText.str(value), options.style());
  }

  private static String real(double number) {
    if (Double.isNaN(number)) {
      return ".nan";
    }
    if (Double.isInfinite(number)) {
      return number > 0 ? ".inf" : "-.inf";
    }
    String text = PyFloat.repr(number).toLowerCase(Locale.ROOT);
    return text.contains(".") ? text : text.replaceFirst("e", ".0e");
  }

  private YamlNode other(Object value) {
    if (value instanceof Map<?, ?> map) {
      return mapping("map", map, value);
    }
    if (value instanceof Set<?> set) {
      Map<@Nullable Object, @Nullable Object> members = new java.util.LinkedHashMap<>();
      set.forEach(member -> members.put(member, null));
      return mapping("set", members, value);
    }
    String type = PyTypes.name(value);
    if (type.equals("list") || type.equals("tuple")) {
      return sequence((List<?>) value);
    }
    if (value instanceof Temporal && (PyTypes.isDateTime(value) || type.equals("datetime.date"))) {
      YamlNode made = new Scalar("timestamp", PyTime.isoformat(value, " "), options.style());
      known.put(value, made);
      return made;
    }
    throw new PyTypeException(
        "RepresenterError", "('cannot represent an object', " + PyText.repr(value) + ")");
  }

  private YamlNode sequence(List<?> list) {
    Collection node = new Collection("seq", false);
    if (!(list instanceof PyTuple) || !list.isEmpty()) {
      known.put(list, node);
    }
    list.forEach(item -> node.children.add(node(item)));
    style(node);
    return node;
  }

  private YamlNode mapping(String tag, Map<?, ?> map, Object identity) {
    Collection node = new Collection(tag, true);
    known.put(identity, node);
    for (Object pair : options.sortKeys() ? sortedOrNot(map) : pairs(map)) {
      if (pair instanceof PyTuple both) {
        node.children.add(node(both.get(0)));
        node.children.add(node(both.get(1)));
      }
    }
    style(node);
    return node;
  }

  private void style(Collection node) {
    Boolean flow = options.flow();
    node.flow = flow != null ? flow : node.children.stream().allMatch(YamlNode::simple);
  }

  private static List<@Nullable Object> sortedOrNot(Map<?, ?> map) {
    try {
      return sortedPairs(map);
    } catch (PyTypeException e) {
      return pairs(map); // keys of different types have no order
    }
  }

  /** Python's sorted(map.items()). */
  static List<@Nullable Object> sortedPairs(Map<?, ?> map) {
    return PyOps.sorted(pairs(map));
  }

  private static List<@Nullable Object> pairs(Map<?, ?> map) {
    List<@Nullable Object> pairs = new ArrayList<>(map.size());
    map.forEach((key, value) -> pairs.add(PyTuple.of(key, value)));
    return pairs;
  }
}
