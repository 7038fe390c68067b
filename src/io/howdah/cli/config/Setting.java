package io.howdah.cli.config;

import java.util.List;

/**
 * One of Ansible's settings.
 *
 * @param name as {@code ansible-config} shows it, such as DEFAULT_FORKS
 * @param kind str, bool, int, float, list, path or paths
 * @param defaultText its default as text; empty for none
 * @param environment variables that set it, the last one found wins
 * @param ini keys of ansible.cfg that set it, each {@code section.key}
 * @param choices all values that it may have; empty where it may have any
 */
public record Setting(
    String name,
    String kind,
    String defaultText,
    List<String> environment,
    List<String> ini,
    List<String> choices) {

  private static final int CHOICES = 6;

  /** Whether its values are numbers; an empty variable then counts as none. */
  boolean isNumber() {
    return kind.equals("int") || kind.equals("float");
  }

  /** Reads a line of settings.tsv. */
  static Setting of(String line) {
    String[] cells = line.split("\t", -1);
    List<String> choices = cells.length > CHOICES ? list(cells[CHOICES]) : List.of();
    return new Setting(cells[0], cells[1], cells[2], list(cells[3]), list(cells[4]), choices);
  }

  private static List<String> list(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split(","));
  }
}
