package io.howdah.templating.function;

import io.howdah.templating.random.PyRandom;
import io.howdah.templating.value.Bound;
import io.howdah.templating.value.Bounds;
import io.howdah.templating.value.Markup;
import io.howdah.templating.value.PyTypeException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Jinja's lipsum: paragraphs of filler text. */
final class LoremIpsum {
  private static final String[] WORDS =
      ("lorem ipsum dolor sit amet consectetuer adipiscing elit sed diam nonummy nibh euismod"
              + " tincidunt ut laoreet magna aliquam erat volutpat enim ad minim veniam quis")
          .split(" ");

  private LoremIpsum() {}

  static Object of(Bound args) {
    long least = args.integer("min");
    long most = args.integer("max");
    if (most <= least) {
      throw PyTypeException.value("empty range for randrange() (" + least + ", " + most + ")");
    }
    Bounds.text(Math.max(0, args.integer("n")) * most * 8);
    PyRandom random = PyRandom.system();
    List<String> paragraphs = new ArrayList<>();
    for (long i = 0; i < args.integer("n"); i++) {
      paragraphs.add(paragraph(random, (int) (least + random.below((int) (most - least)))));
    }
    if (!args.truth("html")) {
      return String.join("\n\n", paragraphs);
    }
    return new Markup(
        paragraphs.stream()
            .map(text -> "<p>" + Markup.escape(text) + "</p>")
            .collect(Collectors.joining("\n")));
  }

  private static String paragraph(PyRandom random, int words) {
    StringBuilder out = new StringBuilder();
    boolean capital = true;
    for (int i = 0; i < words; i++) {
      String word = WORDS[random.below(WORDS.length)];
      out.append(i == 0 ? "" : " ");
      out.append(capital ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word);
      capital = i % 12 == 11;
      out.append(capital && i < words - 1 ? "." : i % 5 == 4 ? "," : "");
    }
    return out.toString().replaceAll("[.,]?$", ".");
  }
}
