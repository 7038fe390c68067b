package io.howdah.templating.filter;

import io.howdah.templating.value.PyObject;
import io.howdah.templating.value.PyText;
import io.howdah.templating.value.PyTuple;
import java.util.AbstractList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What groupby gives for each group: a pair whose halves are also named grouper and list. */
final class GroupTuple extends AbstractList<@Nullable Object> implements PyObject {
  private final @Nullable Object grouper;
  private final List<@Nullable Object> items;

  GroupTuple(@Nullable Object grouper, List<@Nullable Object> items) {
    this.grouper = grouper;
    this.items = items;
  }

  @Override
  public @Nullable Object get(int index) {
    return index == 0 ? grouper : List.of(items).get(index - 1);
  }

  @Override
  public int size() {
    return 2;
  }

  @Override
  public String pyType() {
    return "_GroupTuple";
  }

  @Override
  public String pyRepr() {
    return PyText.repr(PyTuple.of(grouper, items));
  }

  @Override
  public @Nullable Object pyAttribute(String name) {
    return switch (name) {
      case "grouper" -> grouper;
      case "list" -> items;
      default -> MISSING;
    };
  }
}
