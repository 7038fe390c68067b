package io.howdah.playbook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What {@code --list-tasks} and {@code --list-tags} say about one play. */
public final class PlayListing {
  private final Play play;
  private final TagSelection selection;
  private final UnaryOperator<@Nullable Object> render;

  /**
   * A listing.
   *
   * @param render renders a tag that is a template
   */
  public PlayListing(Play play, TagSelection selection, UnaryOperator<@Nullable Object> render) {
    this.play = play;
    this.selection = selection;
    this.render = render;
  }

  /** The play's own tags in order, each once, as in the play's heading. */
  public Collection<String> playTags() {
    return new TreeSet<>(TagSelection.flat(rendered(play.scope().value(Keyword.TAGS))));
  }

  /** The lines below "tasks:", without line ends. */
  public List<String> taskLines() {
    List<String> lines = new ArrayList<>();
    for (Task task : tasks()) {
      Set<String> tags = new TreeSet<>(playTags());
      tags.addAll(TagSelection.flat(rendered(task.tags())));
      String title = task.name().isEmpty() ? task.action().name() : task.title();
      lines.add("      " + title + "\tTAGS: [" + String.join(", ", tags) + "]");
    }
    return lines;
  }

  /** The line that names every tag. */
  public String tagLine() {
    Set<String> tags = new TreeSet<>(playTags());
    tasks().forEach(task -> tags.addAll(TagSelection.flat(rendered(task.tags()))));
    return "      TASK TAGS: [" + String.join(", ", tags) + "]";
  }

  private List<Task> tasks() {
    List<Task> tasks = new ArrayList<>();
    play.compile(false).forEach(block -> collect(block, tasks));
    return tasks;
  }

  /** Rescue and always are not listed. */
  private void collect(TaskNode node, List<Task> into) {
    if (node instanceof Block block) {
      block.block().forEach(inner -> collect(inner, into));
    } else if (node instanceof Task task
        && !task.implicit()
        && selection.chooses(rendered(task.tags()))) {
      into.add(task);
    }
  }

  private List<@Nullable Object> rendered(@Nullable Object tags) {
    List<@Nullable Object> rendered = new ArrayList<>();
    if (tags instanceof List<?> list) {
      list.forEach(tag -> rendered.add(isTemplate(tag) ? render.apply(tag) : tag));
    }
    return rendered;
  }

  private static boolean isTemplate(@Nullable Object tag) {
    return tag instanceof String text && text.contains("{{");
  }
}
