package io.howdah.playbook.load;

import io.howdah.playbook.Block;
import io.howdah.playbook.Keyword;
import io.howdah.playbook.Keyword.Place;
import io.howdah.playbook.PlaybookException;
import io.howdah.playbook.Scope;
import io.howdah.playbook.TaskNode;
import io.howdah.yaml.YamlEntry;
import io.howdah.yaml.YamlMapping;
import io.howdah.yaml.YamlNode;
import io.howdah.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads lists of tasks and blocks. */
final class TasksReader {
  private final TaskContext context;

  TasksReader(TaskContext context) {
    this.context = context;
  }

  /**
   * Blocks; tasks in a row without a block go into an implicit one.
   *
   * @param list null or a null value is an empty list
   * @param what for the message where it is no list
   */
  List<Block> blocks(@Nullable YamlNode list, String what) {
    List<Block> blocks = new ArrayList<>();
    List<TaskNode> bare = new ArrayList<>();
    for (YamlNode item : items(list, what)) {
      if (isBlock(item)) {
        closeBare(bare, blocks);
        bare = new ArrayList<>();
        blocks.add(block((YamlMapping) item));
      } else {
        bare.addAll(node(item));
      }
    }
    closeBare(bare, blocks);
    return blocks;
  }

  private void closeBare(List<TaskNode> bare, List<Block> blocks) {
    if (!bare.isEmpty()) {
      blocks.add(Block.implicit(context.parent(), bare));
    }
  }

  private static List<YamlNode> items(@Nullable YamlNode list, String what) {
    if (list == null || list.value() == null) {
      return List.of();
    }
    if (list instanceof YamlSequence sequence) {
      return sequence.items();
    }
    throw new PlaybookException(what, list.location());
  }

  private List<TaskNode> nodes(@Nullable YamlNode list, String what) {
    List<TaskNode> nodes = new ArrayList<>();
    items(list, what).forEach(item -> nodes.addAll(node(item)));
    return nodes;
  }

  private List<TaskNode> node(YamlNode item) {
    if (!(item instanceof YamlMapping mapping)) {
      throw new PlaybookException(
          "A malformed block was encountered while loading a block", item.location());
    }
    if (!isBlock(item)) {
      return new TaskReader(context).read(mapping);
    }
    if (context.handlers()) {
      throw new PlaybookException(
          "Using a block as a handler is not supported.", mapping.location());
    }
    return List.of(block(mapping));
  }

  private static boolean isBlock(YamlNode node) {
    return node instanceof YamlMapping mapping
        && (mapping.has("block") || mapping.has("rescue") || mapping.has("always"));
  }

  private Block block(YamlMapping mapping) {
    KeywordReader reader = new KeywordReader(Place.BLOCK, mapping.location());
    for (YamlEntry entry : mapping.entries()) {
      if (!isSection(entry) && !reader.take(entry)) {
        throw Errors.notAnAttribute(entry, Place.BLOCK.title(), Keyword.words(Place.BLOCK));
      }
    }
    Scope scope =
        Scope.of(
            Scope.Kind.BLOCK,
            DefaultsCheck.passed(reader.keywords(), context.options()),
            mapping.location(),
            context.parent());
    TasksReader inner = new TasksReader(context.in(scope));
    Block block =
        new Block(
            scope,
            inner.section(mapping, "block", "a block"),
            inner.section(mapping, "rescue", "rescue."),
            inner.section(mapping, "always", "always"),
            false);
    return checked(block, mapping);
  }

  private static boolean isSection(YamlEntry entry) {
    return entry.name() instanceof String s
        && (s.equals("block") || s.equals("rescue") || s.equals("always"));
  }

  private List<TaskNode> section(YamlMapping mapping, String name, String what) {
    return nodes(mapping.get(name), "A malformed block was encountered while loading " + what);
  }

  private static Block checked(Block block, YamlMapping mapping) {
    if (block.block().isEmpty()) {
      for (String section : List.of("rescue", "always")) {
        YamlNode node = mapping.get(section);
        if (node instanceof YamlSequence list && !list.items().isEmpty()) {
          throw new PlaybookException(
              "'" + section + "' keyword cannot be used without 'block'", mapping.location());
        }
      }
    }
    return block;
  }
}
