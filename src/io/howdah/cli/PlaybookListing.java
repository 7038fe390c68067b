package io.howdah.cli;

import io.howdah.engine.PlaybookOutline;
import io.howdah.engine.PlaybookOutline.PlayOutline;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;

/** Prints --list-hosts, --list-tasks and --list-tags as ansible-playbook does. */
final class PlaybookListing {
  /** Which lists are asked for; none of them is a syntax check. */
  record Wanted(boolean hosts, boolean tasks, boolean tags) {}

  private final PrintStream out;

  PlaybookListing(PrintStream out) {
    this.out = out;
  }

  void write(List<PlaybookOutline> playbooks, Wanted wanted) {
    for (PlaybookOutline playbook : playbooks) {
      out.println("\nplaybook: " + playbook.file());
      if (!wanted.hosts() && !wanted.tasks() && !wanted.tags()) {
        continue;
      }
      int number = 1;
      for (PlayOutline play : playbook.plays()) {
        play(number++, play, wanted);
      }
    }
  }

  private void play(int number, PlayOutline play, Wanted wanted) {
    StringBuilder text = new StringBuilder();
    text.append(
        "\n  play #%d (%s): %s\tTAGS: [%s]"
            .formatted(
                number,
                String.join(",", play.patterns()),
                play.name(),
                String.join(",", play.tags())));
    if (wanted.hosts()) {
      text.append("\n    pattern: " + pythonList(play.patterns()));
      text.append("\n    hosts (%d):".formatted(play.hosts().size()));
      play.hosts().forEach(h -> text.append("\n      ").append(h));
    }
    out.println(text);
    if (wanted.tasks() || wanted.tags()) {
      out.print(tasks(play, wanted));
    }
  }

  private static String tasks(PlayOutline play, Wanted wanted) {
    StringBuilder text = new StringBuilder();
    if (wanted.tasks()) {
      text.append("    tasks:\n");
      play.taskLines().forEach(l -> text.append(l).append("\n"));
    }
    if (wanted.tags()) {
      text.append(play.tagLine()).append("\n");
    }
    return text.toString();
  }

  private static String pythonList(List<String> words) {
    if (words.isEmpty()) {
      return "None";
    }
    return words.stream().map(w -> "'" + w + "'").collect(Collectors.joining(", ", "[", "]"));
  }
}
