package io.howdah.cli.galaxy.server;

import io.howdah.error.HowdahException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Chooses versions of collections so that everything that is wanted, and what that needs in turn,
 * fits together: of each the newest that all who want it take.
 */
public final class CollectionPlan {
  private static final int ROUNDS = 100;

  private final List<GalaxyApi> servers;
  private final Rules rules;
  private final Map<String, Available> known = new LinkedHashMap<>();
  private final Map<String, CollectionRelease> releases = new LinkedHashMap<>();

  /**
   * What counts.
   *
   * @param prereleases whether versions before a release count
   * @param dependencies whether what a collection needs is wanted too
   * @param present versions that are there already, and may stay, by name
   */
  public record Rules(boolean prereleases, boolean dependencies, Map<String, String> present) {}

  /** What the first server that knows a collection has of it. */
  private record Available(@Nullable GalaxyApi server, List<String> versions) {}

  /** Asks these servers, in order. */
  public CollectionPlan(List<GalaxyApi> servers, Rules rules) {
    this.servers = servers;
    this.rules = rules;
  }

  /** A chosen version, and the server that has it. */
  public record Choice(CollectionRelease release, GalaxyApi server) {}

  /**
   * What to install, by name; what is there already and fits is left out.
   *
   * @throws HowdahException where nothing fits, with all that was asked of the collection
   */
  public List<Choice> choose(Map<String, VersionRange> wanted) {
    Map<String, Map<String, VersionRange>> asked = new TreeMap<>();
    wanted.forEach((name, range) -> add(asked, name, "direct request", range));
    for (int round = 0; round < ROUNDS; round++) {
      Map<String, Map<String, VersionRange>> next = new TreeMap<>();
      wanted.forEach((name, range) -> add(next, name, "direct request", range));
      List<Choice> choices = round(asked, next);
      if (next.equals(asked)) {
        return choices;
      }
      asked.clear();
      asked.putAll(next);
    }
    throw new HowdahException("Failed to resolve the requested dependencies map.");
  }

  private List<Choice> round(
      Map<String, Map<String, VersionRange>> asked, Map<String, Map<String, VersionRange>> next) {
    List<Choice> choices = new ArrayList<>();
    asked.forEach(
        (name, ranges) -> {
          String present = rules.present().get(name);
          if (ranges.values().stream().allMatch(range -> range.isMetBy(present))) {
            return;
          }
          Choice choice = newest(name, ranges);
          choices.add(choice);
          String by = "dependency of " + name + ":" + choice.release().version();
          if (rules.dependencies()) {
            choice
                .release()
                .dependencies()
                .forEach((other, range) -> add(next, other, by, new VersionRange(range)));
          }
        });
    return choices;
  }

  private static void add(
      Map<String, Map<String, VersionRange>> asked, String name, String by, VersionRange range) {
    asked.computeIfAbsent(name, key -> new LinkedHashMap<>()).put(by, range);
  }

  private Choice newest(String name, Map<String, VersionRange> ranges) {
    Available available = known.computeIfAbsent(name, this::ask);
    GalaxyApi server = available.server();
    boolean early =
        rules.prereleases() || ranges.values().stream().anyMatch(VersionRange::namesPrerelease);
    String best =
        available.versions().stream()
            .filter(version -> ranges.values().stream().allMatch(r -> r.holds(version)))
            .filter(version -> early || isRelease(version))
            .max(Comparator.comparing(version -> SemanticVersion.of(version).orElseThrow()))
            .orElse(null);
    if (best == null || server == null) {
      throw refused(name, ranges);
    }
    return new Choice(
        releases.computeIfAbsent(name + ":" + best, key -> server.release(name, best)), server);
  }

  private static boolean isRelease(String version) {
    return SemanticVersion.of(version).map(SemanticVersion::isRelease).orElse(false);
  }

  private Available ask(String name) {
    for (GalaxyApi server : servers) {
      List<String> versions = server.collectionVersions(name);
      if (!versions.isEmpty()) {
        return new Available(server, versions);
      }
    }
    return new Available(null, List.of());
  }

  private static HowdahException refused(String name, Map<String, VersionRange> ranges) {
    StringBuilder text =
        new StringBuilder(
            "Failed to resolve the requested dependencies map. Could not satisfy the following"
                + " requirements:");
    ranges.forEach(
        (by, range) ->
            text.append("\n* ").append(name).append(':').append(range).append(" (" + by + ")"));
    return new HowdahException(text.toString());
  }
}
