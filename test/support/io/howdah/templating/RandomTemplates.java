package io.howdah.templating;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/** Makes broken, odd and hostile templates of the known cases and of fragments. */
public final class RandomTemplates {
  /** What would run commands, wait, or touch files of the machine. */
  private static final Pattern REACHES_OUT =
      Pattern.compile("pipe|lines|password'|\"password|url'|http|unvault");

  private final List<Map<String, Object>> cases = new ArrayList<>();
  private final List<String> fragments = new ArrayList<>();

  /** A maker with the cases and fragments of the test resources. */
  public RandomTemplates() {
    ObjectMapper json = new ObjectMapper();
    try {
      for (String name : List.of("shared", "own")) {
        for (String line : lines("/jinja/" + name + "-cases.jsonl")) {
          @SuppressWarnings("unchecked")
          Map<String, Object> request = json.readValue(line, Map.class);
          if (request.containsKey("template")) {
            cases.add(request);
          }
        }
      }
      for (String line : lines("/jinja/fragments.jsonl")) {
        fragments.add(json.readValue(line, String.class));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The case of a seed, always the same; null where it would do more than render. */
  public Map<String, Object> of(long seed) {
    Random random = new Random(seed);
    Map<String, Object> request = new LinkedHashMap<>(cases.get(random.nextInt(cases.size())));
    String template =
        random.nextInt(3) == 0
            ? expression(random)
            : mutated(String.valueOf(request.get("template")), random);
    request.put("template", template);
    boolean harmless =
        !REACHES_OUT.matcher(template).find()
            && !REACHES_OUT.matcher(String.valueOf(request.get("files"))).find();
    return harmless ? request : Map.of();
  }

  private String expression(Random random) {
    StringBuilder made = new StringBuilder("{{ ");
    made.append(fragment(random));
    for (int i = random.nextInt(4); i >= 0; i--) {
      String[] joints = {
        " | ", " | ", ".", " ~ ", " + ", " * ", " % ", " is ", " in ", "[", "(", " "
      };
      made.append(joints[random.nextInt(joints.length)]).append(fragment(random));
    }
    return made.append(random.nextInt(8) == 0 ? "" : " }}").toString();
  }

  private String mutated(String template, Random random) {
    StringBuilder made = new StringBuilder(template);
    for (int i = random.nextInt(4); i >= 0; i--) {
      int at = made.length() == 0 ? 0 : random.nextInt(made.length());
      switch (random.nextInt(5)) {
        case 0 -> made.setLength(at);
        case 1 -> made.delete(at, Math.min(made.length(), at + 1));
        case 2 -> made.insert(at, fragment(random));
        case 3 -> insertFilter(made, random);
        default -> made.insert(at, piece(random));
      }
    }
    return made.toString();
  }

  /** Puts a fragment where an expression ends. */
  private void insertFilter(StringBuilder made, Random random) {
    int end = made.lastIndexOf("}}");
    made.insert(Math.max(0, end), " | " + fragment(random) + " ");
  }

  private String fragment(Random random) {
    return fragments.get(random.nextInt(fragments.size()));
  }

  private String piece(Random random) {
    String other = String.valueOf(cases.get(random.nextInt(cases.size())).get("template"));
    int from = other.isEmpty() ? 0 : random.nextInt(other.length());
    return other.substring(from, Math.min(other.length(), from + random.nextInt(15)));
  }

  private static List<String> lines(String resource) throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                RandomTemplates.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
      return lines.lines().toList();
    }
  }
}
