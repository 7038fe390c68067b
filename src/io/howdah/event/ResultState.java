package io.howdah.event;

import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which of Ansible's states a raw result is in. A loop's result asks its items where it has no key
 * of its own. Rules by ansible-core 2.14's TaskResult.is_failed and its siblings.
 */
public final class ResultState {
  private ResultState() {}

  /** Whether it failed; failed_when has the last word where it was asked. */
  public static boolean isFailed(Map<String, ? extends @Nullable Object> raw) {
    boolean judged =
        raw.containsKey("failed_when_result")
            || items(raw).stream()
                .anyMatch(
                    item -> item instanceof Map<?, ?> m && m.containsKey("failed_when_result"));
    return has(raw, judged ? "failed_when_result" : "failed");
  }

  /** Whether it was skipped; a loop only if every item was. */
  public static boolean isSkipped(Map<String, ? extends @Nullable Object> raw) {
    List<?> items = items(raw);
    if (!items.isEmpty()
        && items.stream()
            .allMatch(item -> item instanceof Map<?, ?> m && truth(m.get("skipped")))) {
      return true;
    }
    return truth(raw.get("skipped"));
  }

  /** Whether the host could not be reached. */
  public static boolean isUnreachable(Map<String, ? extends @Nullable Object> raw) {
    return has(raw, "unreachable");
  }

  /** Whether something changed. */
  public static boolean isChanged(Map<String, ? extends @Nullable Object> raw) {
    return has(raw, "changed");
  }

  private static boolean has(Map<String, ? extends @Nullable Object> raw, String key) {
    if (raw.containsKey(key)) {
      return truth(raw.get(key));
    }
    return items(raw).stream().anyMatch(item -> item instanceof Map<?, ?> m && truth(m.get(key)));
  }

  private static List<?> items(Map<String, ? extends @Nullable Object> raw) {
    return raw.get("results") instanceof List<?> list ? list : List.of();
  }

  /** Python's truth of a plain value. */
  public static boolean truth(@Nullable Object value) {
    if (value == null || Boolean.FALSE.equals(value) || "".equals(value)) {
      return false;
    }
    if (value instanceof BigInteger big) {
      return big.signum() != 0;
    }
    if (value instanceof Number number) {
      return number.doubleValue() != 0;
    }
    if (value instanceof Collection<?> collection) {
      return !collection.isEmpty();
    }
    return !(value instanceof Map<?, ?> map && map.isEmpty());
  }
}
