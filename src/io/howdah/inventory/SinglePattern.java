package io.howdah.inventory;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** One part of a {@link HostPattern}, without {@code &} and {@code !}. */
final class SinglePattern {
  private static final Pattern SUBSCRIPT =
      Pattern.compile("(.+)\\[(?:(-?[0-9]+)|([0-9]+)[:-]([0-9]*))\\]");

  private SinglePattern() {}

  static List<Host> match(String text, Inventory inventory) {
    Optional<Host> named =
        inventory.hosts().stream().filter(h -> h.name().equals(text)).findFirst();
    if (named.isPresent()) {
      return List.of(named.get());
    }
    Matcher subscript = SUBSCRIPT.matcher(text);
    if (!text.startsWith("~") && subscript.matches()) {
      return cut(enumerate(subscript.group(1), inventory), subscript, text);
    }
    return enumerate(text, inventory);
  }

  private static List<Host> cut(List<Host> hosts, Matcher subscript, String text) {
    if (hosts.isEmpty()) {
      return hosts;
    }
    int size = hosts.size();
    if (subscript.group(2) != null) {
      int index = Integer.parseInt(subscript.group(2));
      int at = index < 0 ? size + index : index;
      if (at < 0 || at >= size) {
        throw new InventoryException("No hosts matched the subscripted pattern '" + text + "'");
      }
      return List.of(hosts.get(at));
    }
    int from = Math.min(Integer.parseInt(subscript.group(3)), size);
    String end = subscript.group(4);
    int to = end.isEmpty() ? size : Math.min(Integer.parseInt(end) + 1, size);
    return from >= to ? List.of() : hosts.subList(from, to);
  }

  private static List<Host> enumerate(String text, Inventory inventory) {
    Pattern pattern = compile(text);
    Set<Host> found = new LinkedHashSet<>();
    List<Group> groups =
        inventory.groups().stream().filter(g -> matches(pattern, g.name())).toList();
    groups.forEach(g -> found.addAll(g.allHosts()));
    if (groups.isEmpty() || text.startsWith("~") || hasWildcard(text)) {
      inventory.hosts().stream().filter(h -> matches(pattern, h.name())).forEach(found::add);
    }
    if (found.isEmpty()) {
      inventory.host(text).ifPresent(found::add);
    }
    if (found.isEmpty() && groups.isEmpty() && !text.equals("all")) {
      inventory.unmatched(text);
    }
    return new ArrayList<>(found);
  }

  private static boolean hasWildcard(String text) {
    return text.chars().anyMatch(c -> ".?*[".indexOf(c) >= 0);
  }

  private static boolean matches(Pattern pattern, String name) {
    return pattern.matcher(name).lookingAt();
  }

  private static Pattern compile(String text) {
    try {
      return Pattern.compile(text.startsWith("~") ? text.substring(1) : Wildcard.toRegex(text));
    } catch (PatternSyntaxException e) {
      throw new InventoryException("Invalid host list pattern: " + text);
    }
  }
}
