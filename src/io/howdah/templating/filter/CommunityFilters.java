package io.howdah.templating.filter;

import io.howdah.templating.extension.PyFilter;
import io.howdah.templating.extension.Registry;
import io.howdah.templating.query.JsonQuery;
import io.howdah.templating.random.PyRandom;
import io.howdah.templating.test.VersionScheme;
import io.howdah.templating.value.Bound;
import io.howdah.templating.value.PyAccess;
import io.howdah.templating.value.PyObject;
import io.howdah.templating.value.PyOps;
import io.howdah.templating.value.PyText;
import io.howdah.templating.value.PyTypeException;
import io.howdah.templating.value.PyTypes;
import java.math.BigInteger;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Filters of community.general that roles use. */
final class CommunityFilters {
  private static final String COLLECTION = "community.general.";
  private static final Set<String> FORMERLY_CORE = Set.of("json_query", "random_mac");

  private CommunityFilters() {}

  static void register(Registry registry) {
    add(registry, PyFilter.of("json_query(expr)", (value, args, ctx) -> query(value, args)));
    add(registry, PyFilter.of("random_mac(seed=None)", (value, args, ctx) -> mac(value, args)));
    add(registry, PyFilter.of("dict_kv(key)", (value, args, ctx) -> single(value, args)));
    add(registry, PyFilter.of("dict", (value, args, ctx) -> dict(value)));
    add(registry, PyFilter.of("counter", (value, args, ctx) -> counter(value)));
    add(
        registry,
        PyFilter.of("groupby_as_dict(attribute)", (value, args, ctx) -> grouped(value, args)));
    add(
        registry,
        PyFilter.of("version_sort(reverse=False)", (value, args, ctx) -> versions(value, args)));
    add(registry, PyFilter.of("crc32", (value, args, ctx) -> crc32(value)));
    add(
        registry,
        PyFilter.of("unicode_normalize(form='NFC')", (value, args, ctx) -> normal(value, args)));
  }

  /** Known by its full name; those that were Ansible's own before, also by the short one. */
  static void add(Registry registry, PyFilter filter) {
    String name = filter.getName();
    registry.filterNamed(filter, COLLECTION + name);
    if (FORMERLY_CORE.contains(name)) {
      registry.filter(filter);
    }
  }

  private static @Nullable Object query(@Nullable Object value, Bound args) {
    Args.defined(value);
    return JsonQuery.search(args.text("expr"), value);
  }

  private static Object mac(@Nullable Object value, Bound args) {
    Args.defined(value);
    if (!(PyText.plain(value) instanceof String given)) {
      throw PyTypeException.filter(
          "Invalid value type (%s) for random_mac (%s)"
              .formatted(Args.type(value), PyText.str(value)));
    }
    String prefix = given.toLowerCase(Locale.ROOT);
    String[] parts = prefix.split(":", -1);
    if (parts.length > 5) {
      throw PyTypeException.filter(
          "Invalid value (" + prefix + ") for random_mac: 5 colon(:) separated items max");
    }
    List<String> problems = new ArrayList<>();
    for (String part : parts) {
      if (part.isEmpty()) {
        problems.add("empty item");
      } else if (!part.matches("[a-f0-9]{2}.*")) {
        problems.add(part + " not hexa byte");
      }
    }
    if (!problems.isEmpty()) {
      throw PyTypeException.filter(
          "Invalid value (" + prefix + ") for random_mac: " + String.join(",", problems));
    }
    PyRandom random = RandomFilters.source(args.get("seed"));
    BigInteger low = BigInteger.ONE.shiftLeft(36);
    BigInteger count = BigInteger.ONE.shiftLeft(40).subtract(low);
    String digits = low.add(random.below(count)).toString(16);
    String rest = digits.substring(0, Math.min(digits.length(), 2 * (6 - parts.length)));
    return prefix + rest.replaceAll("(..)", ":$1");
  }

  private static Object single(@Nullable Object value, Bound args) {
    Map<@Nullable Object, @Nullable Object> made = new LinkedHashMap<>();
    PyAccess.put(made, args.get("key"), value);
    return made;
  }

  private static Object dict(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return new LinkedHashMap<@Nullable Object, @Nullable Object>(map);
    }
    Map<@Nullable Object, @Nullable Object> made = new LinkedHashMap<>();
    int index = 0;
    for (Object pair : PyOps.list(value)) {
      List<@Nullable Object> both = PyOps.list(pair);
      if (both.size() != 2) {
        throw PyTypeException.value(
            "dictionary update sequence element #%d has length %d; 2 is required"
                .formatted(index, both.size()));
      }
      PyAccess.put(made, both.get(0), both.get(1));
      index++;
    }
    return made;
  }

  private static Object counter(@Nullable Object value) {
    Args.defined(value);
    if (!PyOps.isSequence(value) && !PyTypes.isText(value)) {
      throw PyTypeException.filter(
          "Argument for community.general.counter must be a sequence (string or list). %s is %s"
              .formatted(PyText.str(value), Args.type(value)));
    }
    Map<@Nullable Object, @Nullable Object> counts = new LinkedHashMap<>();
    for (Object item : PyOps.list(value)) {
      if (PyTypes.isList(item) || item instanceof Map<?, ?>) {
        throw PyTypeException.filter(
            "community.general.counter needs a sequence with hashable elements (int, float or str)"
                + " - unhashable type: '"
                + PyTypes.name(item)
                + "'");
      }
      Object before = PyAccess.find(counts, item);
      long known = before instanceof Long number ? number : 0;
      PyAccess.put(counts, item, known + 1);
    }
    return counts;
  }

  private static Object grouped(@Nullable Object value, Bound args) {
    Args.defined(value);
    if (!PyOps.isSequence(value) && !PyTypes.isText(value)) {
      throw PyTypeException.filter("Input is not a sequence");
    }
    Map<@Nullable Object, @Nullable Object> made = new LinkedHashMap<>();
    int index = 0;
    for (Object element : PyOps.list(value)) {
      if (!(element instanceof Map<?, ?> map)) {
        throw PyTypeException.filter("Sequence element #" + index + " is not a mapping");
      }
      Object key = PyAccess.find(map, args.get("attribute"));
      if (key == PyObject.MISSING) {
        throw PyTypeException.filter(
            "Attribute not contained in element #" + index + " of sequence");
      }
      if (PyAccess.find(made, key) != PyObject.MISSING) {
        throw PyTypeException.filter(
            "Multiple sequence entries have attribute value " + PyText.repr(key));
      }
      PyAccess.put(made, key, element);
      index++;
    }
    return made;
  }

  private static Object versions(@Nullable Object value, Bound args) {
    List<@Nullable Object> items = PyOps.list(value);
    boolean reverse = args.truth("reverse");
    if (reverse) {
      Collections.reverse(items);
    }
    Comparator<@Nullable Object> order =
        (one, other) -> VersionScheme.LOOSE.compare(version(one), version(other));
    items.sort(order);
    if (reverse) {
      Collections.reverse(items);
    }
    return items;
  }

  private static String version(@Nullable Object item) {
    Args.defined(item);
    if (PyText.plain(item) instanceof String text) {
      return text;
    }
    throw PyTypeException.type(
        "expected string or bytes-like object, got '" + PyTypes.name(item) + "'");
  }

  private static Object crc32(@Nullable Object value) {
    Args.defined(value);
    if (!PyTypes.isText(value)) {
      throw PyTypeException.filter(
          "Invalid value type (%s) for crc32 (%s)".formatted(Args.type(value), PyText.repr(value)));
    }
    CRC32 sum = new CRC32();
    sum.update(PyBytes.of(value));
    return Long.toHexString(sum.getValue());
  }

  private static Object normal(@Nullable Object value, Bound args) {
    Args.defined(value);
    if (!(PyText.plain(value) instanceof String text)) {
      throw new PyTypeException(
          "AnsibleFilterTypeError", Args.type(value) + " is not a valid input type");
    }
    String form = PyText.str(args.get("form"));
    if (!List.of("NFC", "NFD", "NFKC", "NFKD").contains(form)) {
      throw PyTypeException.filter(form + " is not a valid form");
    }
    return Normalizer.normalize(text, Normalizer.Form.valueOf(form));
  }
}
