package io.howdah.playbook;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks {@code --tags} and {@code --skip-tags} choose.
 *
 * @param only the wanted tags; empty or "all" means everything but "never"
 * @param skip the tags to leave out
 */
public record TagSelection(Set<String> only, Set<String> skip) {
  /** Everything but what is tagged "never". */
  public static final TagSelection ALL = new TagSelection(Set.of("all"), Set.of());

  private static final Set<String> UNTAGGED = Set.of("untagged");

  /** No wanted tags are the same as "all". */
  public TagSelection {
    only = only.isEmpty() ? Set.of("all") : only;
  }

  /** Whether a task with these rendered tags is to run. */
  public boolean chooses(Collection<?> rendered) {
    Set<String> tags = flat(rendered);
    boolean tagged = !tags.isEmpty();
    Set<String> known = tagged ? tags : UNTAGGED;
    return wanted(known, tagged) && !skipped(known, tagged);
  }

  private boolean wanted(Set<String> tags, boolean tagged) {
    boolean never = tags.contains("never");
    return tags.contains("always")
        || (only.contains("all") && !never)
        || !Collections.disjoint(tags, only)
        || (only.contains("tagged") && tagged && !never);
  }

  private boolean skipped(Set<String> tags, boolean tagged) {
    if (skip.contains("all")) {
      return !tags.contains("always") || skip.contains("always");
    }
    return !Collections.disjoint(tags, skip) || (skip.contains("tagged") && tagged);
  }

  /** Tags as texts, lists among them opened, each once. */
  static Set<String> flat(Collection<?> tags) {
    Set<String> flat = new HashSet<>();
    for (Object tag : tags) {
      addTo(flat, tag);
    }
    return flat;
  }

  private static void addTo(Set<String> flat, @Nullable Object tag) {
    if (tag instanceof List<?> list) {
      list.forEach(inner -> addTo(flat, inner));
    } else {
      flat.add(String.valueOf(tag));
    }
  }
}
