package io.howdah.templating.value;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Arguments of a call as written: positional, then by keyword. */
public record Arguments(List<@Nullable Object> positional, Map<String, @Nullable Object> named) {
  /** A call without arguments. */
  public static final Arguments NONE = new Arguments(List.of(), Map.of());

  /** Positional arguments only. */
  public static Arguments of(@Nullable Object... positional) {
    return new Arguments(java.util.Arrays.asList(positional), Map.of());
  }

  /** The same call with one more positional argument in front. */
  public Arguments prepend(@Nullable Object first) {
    List<@Nullable Object> all = new java.util.ArrayList<>(positional.size() + 1);
    all.add(first);
    all.addAll(positional);
    return new Arguments(all, named);
  }
}
