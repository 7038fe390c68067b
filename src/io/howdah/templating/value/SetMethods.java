package io.howdah.templating.value;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Methods of set. */
final class SetMethods {
  private static final MethodTable<Set<@Nullable Object>> TABLE =
      new MethodTable<Set<@Nullable Object>>()
          .add("union(*others)", (set, args) -> combined(set, args, Set::addAll))
          .add(
              "intersection(*others)",
              (set, args) -> combined(set, args, (made, other) -> made.retainAll(other)))
          .add(
              "difference(*others)",
              (set, args) -> combined(set, args, (made, other) -> made.removeAll(other)))
          .add("issubset(other, /)", (set, args) -> set(args.get(0)).containsAll(set))
          .add("issuperset(other, /)", (set, args) -> set.containsAll(set(args.get(0))))
          .add("copy", (set, args) -> new LinkedHashSet<>(set))
          .add("add(item, /)", (set, args) -> set.add(args.get(0)) ? null : null);

  private SetMethods() {}

  @SuppressWarnings("unchecked")
  static @Nullable Object of(Set<?> set, String name) {
    return TABLE.of((Set<@Nullable Object>) set, name);
  }

  private static Set<@Nullable Object> set(@Nullable Object items) {
    return new LinkedHashSet<>(PyOps.list(items));
  }

  private static Object combined(
      Set<@Nullable Object> set,
      Bound args,
      BiConsumer<Set<@Nullable Object>, Set<@Nullable Object>> step) {
    Set<@Nullable Object> made = new LinkedHashSet<>(set);
    args.rest().forEach(other -> step.accept(made, set(other)));
    return made;
  }
}
