package io.howdah.templating.dump;

import org.jspecify.annotations.Nullable;

/**
 * How JSON is written; the arguments of Python's json.dumps.
 *
 * @param indent what each level is indented with, or null for one line
 * @param itemSeparator between items; a space or line break after it is part of it
 * @param keySeparator between key and value
 * @param sortKeys dicts by key
 * @param ascii characters beyond ASCII as escapes
 * @param skipKeys leave out keys that JSON can't have, instead of failing
 * @param nan whether NaN and infinities are written
 */
public record JsonOptions(
    @Nullable String indent,
    String itemSeparator,
    String keySeparator,
    boolean sortKeys,
    boolean ascii,
    boolean skipKeys,
    boolean nan) {

  /** json.dumps without arguments. */
  public static final JsonOptions DEFAULT =
      new JsonOptions(null, ", ", ": ", false, true, false, true);

  /** The same, indented; items end their lines. */
  public JsonOptions withIndent(@Nullable String unit) {
    String separator = unit == null ? ", " : ",";
    return new JsonOptions(unit, separator, keySeparator, sortKeys, ascii, skipKeys, nan);
  }

  /** The same, with other separators. */
  public JsonOptions withSeparators(String item, String key) {
    return new JsonOptions(indent, item, key, sortKeys, ascii, skipKeys, nan);
  }

  /** The same, with keys sorted or not. */
  public JsonOptions withSortKeys(boolean sorted) {
    return new JsonOptions(indent, itemSeparator, keySeparator, sorted, ascii, skipKeys, nan);
  }

  /** The same, with the last three set. */
  public JsonOptions with(boolean asciiOnly, boolean skip, boolean allowNan) {
    return new JsonOptions(
        indent, itemSeparator, keySeparator, sortKeys, asciiOnly, skip, allowNan);
  }
}
