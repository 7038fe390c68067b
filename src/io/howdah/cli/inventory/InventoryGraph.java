package io.howdah.cli.inventory;

import io.howdah.engine.InventoryView;
import io.howdah.engine.ValueText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Groups and hosts as a drawing of lines, {@code ansible-inventory --graph}. */
public final class InventoryGraph {
  private final InventoryView view;
  private final InventoryShape shape;
  private final boolean variables;
  private final List<String> lines = new ArrayList<>();

  /** A drawing, with variables or without. */
  public InventoryGraph(InventoryView view, InventoryShape shape, boolean variables) {
    this.view = view;
    this.shape = shape;
    this.variables = variables;
  }

  /** The drawing of a group and all below it. */
  public String of(InventoryView.GroupEntry group) {
    add(group, 0);
    return String.join("\n", lines);
  }

  private void add(InventoryView.GroupEntry group, int depth) {
    line("@" + group.name() + ":", depth);
    group.children().forEach(child -> add(view.group(child).orElseThrow(), depth + 1));
    if (!group.name().equals("all")) {
      group.hosts().forEach(host -> host(host, depth + 1));
    }
    if (variables) {
      variables(shape.ofGroup(group.name()), depth + 1);
    }
  }

  private void host(String name, int depth) {
    line(name, depth);
    if (variables) {
      variables(shape.ofHost(name), depth + 1);
    }
  }

  private void variables(Map<String, @Nullable Object> all, int depth) {
    new TreeMap<>(all)
        .forEach((name, value) -> line("{" + name + " = " + ValueText.python(value) + "}", depth));
  }

  private void line(String text, int depth) {
    lines.add(depth == 0 ? text : "  |".repeat(depth) + "--" + text);
  }
}
