package io.howdah.engine;

import java.util.List;

/**
 * What a playbook would do, without doing it: for --list-tasks, --list-tags and --list-hosts.
 *
 * @param file as the user wrote it
 * @param plays in order, imported ones included
 */
public record PlaybookOutline(String file, List<PlayOutline> plays) {
  /**
   * One play.
   *
   * @param patterns its host patterns, each
   * @param name its name, else the pattern
   * @param tags its own, in the order of its heading
   * @param hosts those that the pattern chooses now
   * @param taskLines a line for each task that the chosen tags leave, as Ansible prints it
   * @param tagLine the line that names every tag
   */
  public record PlayOutline(
      List<String> patterns,
      String name,
      List<String> tags,
      List<String> hosts,
      List<String> taskLines,
      String tagLine) {}
}
