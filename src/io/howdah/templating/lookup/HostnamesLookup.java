package io.howdah.templating.lookup;

import io.howdah.templating.extension.Lookup;
import io.howdah.templating.extension.LookupContext;
import io.howdah.templating.filter.PyGlob;
import io.howdah.templating.regex.PyPattern;
import io.howdah.templating.value.PyOps;
import io.howdah.templating.value.PyText;
import io.howdah.templating.value.PyTypeException;
import io.howdah.templating.value.Undefined;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** inventory_hostnames: hosts by a pattern over the groups that the variable groups names. */
final class HostnamesLookup implements Lookup {
  private static final Pattern SUBSCRIPT =
      Pattern.compile("(.+)\\[(?:(-?\\d+)|(\\d*)([:-])(\\d*))\\]");

  @Override
  public String name() {
    return "inventory_hostnames";
  }

  @Override
  public List<@Nullable Object> run(
      List<@Nullable Object> terms, Map<String, @Nullable Object> options, LookupContext context) {
    Object groups = context.variable("groups");
    if (groups instanceof Undefined) {
      throw new PyTypeException("KeyError", "'groups'");
    }
    Map<String, List<String>> known = new LinkedHashMap<>();
    if (groups instanceof Map<?, ?> map) {
      map.forEach((name, hosts) -> known.put(PyText.str(name), texts(PyOps.list(hosts))));
    }
    return new ArrayList<@Nullable Object>(new HostnamesLookup.Patterns(known).hosts(terms));
  }

  private static List<String> texts(List<@Nullable Object> values) {
    List<String> texts = new ArrayList<>();
    values.forEach(value -> texts.add(PyText.str(value)));
    return texts;
  }

  /** Patterns over groups: unions, then intersections (&), then exclusions (!). */
  private record Patterns(Map<String, List<String>> groups) {
    Collection<String> hosts(List<@Nullable Object> terms) {
      List<String> parts = new ArrayList<>();
      for (Object term : terms) {
        if (term instanceof List<?>) {
          throw PyTypeException.type("unhashable type: 'list'");
        }
        for (String part : PyText.str(term).split(",|(?<!\\[[^\\]]{0,20}):(?![^\\[]*\\])")) {
          if (!part.isBlank()) {
            parts.add(part.strip());
          }
        }
      }
      boolean onlyTrims = parts.stream().allMatch(p -> p.startsWith("&") || p.startsWith("!"));
      Set<String> hosts = new LinkedHashSet<>(onlyTrims ? match("all") : List.of());
      parts.stream()
          .filter(p -> "&!".indexOf(p.charAt(0)) < 0)
          .forEach(p -> hosts.addAll(match(p)));
      parts.stream()
          .filter(p -> p.startsWith("&"))
          .forEach(p -> hosts.retainAll(match(p.substring(1))));
      parts.stream()
          .filter(p -> p.startsWith("!"))
          .forEach(p -> hosts.removeAll(match(p.substring(1))));
      return hosts;
    }

    private Collection<String> match(String pattern) {
      Matcher subscript = SUBSCRIPT.matcher(pattern);
      if (!pattern.startsWith("~") && subscript.matches()) {
        return part(new ArrayList<>(named(subscript.group(1))), subscript);
      }
      return named(pattern);
    }

    private Collection<String> named(String pattern) {
      Set<String> found = new LinkedHashSet<>();
      Set<String> all = new LinkedHashSet<>();
      groups.values().forEach(all::addAll);
      if (pattern.equals("all") || pattern.equals("*")) {
        return all;
      }
      groups.forEach(
          (group, hosts) -> {
            if (fits(group, pattern)) {
              found.addAll(hosts);
            }
          });
      boolean wild = pattern.startsWith("~") || pattern.matches(".*[*?\\[].*");
      if (found.isEmpty() || wild) {
        all.stream().filter(host -> fits(host, pattern)).forEach(found::add);
      }
      return found;
    }

    private static boolean fits(String name, String pattern) {
      return pattern.startsWith("~")
          ? PyPattern.compile(pattern.substring(1), 0).match(name) != null
          : PyGlob.matches(pattern, name);
    }

    private static List<String> part(List<String> hosts, Matcher subscript) {
      String single = subscript.group(2);
      if (single != null) {
        int index = Integer.parseInt(single);
        int at = index < 0 ? index + hosts.size() : index;
        return at >= 0 && at < hosts.size() ? List.of(hosts.get(at)) : List.of();
      }
      String from = subscript.group(3);
      String to = subscript.group(5);
      int first = from.isEmpty() ? 0 : Integer.parseInt(from);
      int end = to.isEmpty() ? hosts.size() : Math.min(hosts.size(), Integer.parseInt(to) + 1);
      return first < end ? hosts.subList(first, end) : List.of();
    }
  }
}
