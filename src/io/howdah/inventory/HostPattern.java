package io.howdah.inventory;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A choice of hosts, as {@code hosts:} and {@code --limit} take it: names, groups, wildcards,
 * {@code ~regex}, subscripts such as {@code web[0:2]}, joined by commas or colons, {@code &} for
 * and, {@code !} for not. Rules are those of ansible-core's inventory manager.
 */
public final class HostPattern {
  private static final Pattern PART = Pattern.compile("(?:[^\\s:\\[\\]]|\\[[^\\]]*\\])+");

  private final List<String> parts;

  private HostPattern(List<String> parts) {
    this.parts = parts;
  }

  /** Reads a pattern; blank text chooses no host, commas without a name choose all. */
  public static HostPattern of(String text) {
    return of(List.of(text));
  }

  /** Single patterns as they are, such as a limit file's lines; blank ones count for nothing. */
  public static HostPattern ofSingle(List<String> patterns) {
    List<String> parts = patterns.stream().filter(p -> !p.isBlank()).toList();
    return new HostPattern(parts.isEmpty() ? List.of("all") : parts);
  }

  /** Reads a list of patterns as one. */
  public static HostPattern of(List<String> texts) {
    List<String> parts = texts.stream().flatMap(t -> split(t).stream()).toList();
    boolean all = parts.isEmpty() && texts.stream().anyMatch(t -> !t.isBlank());
    return new HostPattern(all ? List.of("all") : parts);
  }

  private static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    if (text.contains(",")) {
      parts.addAll(List.of(text.split(",")));
    } else if (HostAddress.parse(text).isPresent()) {
      parts.add(text);
    } else {
      Matcher part = PART.matcher(text);
      while (part.find()) {
        parts.add(part.group());
      }
    }
    return parts.stream().map(String::strip).filter(p -> !p.isEmpty()).toList();
  }

  /** The single patterns, as written. */
  public List<String> parts() {
    return parts;
  }

  /** The hosts that it chooses, each once. Unknown names are told to the inventory's warnings. */
  public List<Host> select(Inventory inventory) {
    if (parts.isEmpty()) {
      return List.of();
    }
    Set<Host> chosen = new LinkedHashSet<>();
    for (String part : inOrder()) {
      apply(part, inventory, chosen);
    }
    return new ArrayList<>(chosen);
  }

  private List<String> inOrder() {
    List<String> plain = new ArrayList<>();
    List<String> and = new ArrayList<>();
    List<String> not = new ArrayList<>();
    for (String part : parts) {
      (part.startsWith("!") ? not : part.startsWith("&") ? and : plain).add(part);
    }
    if (plain.isEmpty()) {
      plain.add("all");
    }
    plain.addAll(and);
    plain.addAll(not);
    return plain;
  }

  private static void apply(String part, Inventory inventory, Set<Host> chosen) {
    if (part.startsWith("!")) {
      SinglePattern.match(part.substring(1), inventory).forEach(chosen::remove);
    } else if (part.startsWith("&")) {
      chosen.retainAll(Set.copyOf(SinglePattern.match(part.substring(1), inventory)));
    } else {
      chosen.addAll(SinglePattern.match(part, inventory));
    }
  }
}
