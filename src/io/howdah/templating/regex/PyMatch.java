package io.howdah.templating.regex;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** One match; groups by Python's numbers. */
public final class PyMatch {
  private final Translation translation;
  private final MatchResult result;

  PyMatch(Translation translation, Matcher matcher) {
    this.translation = translation;
    this.result = matcher.toMatchResult();
  }

  /** Where the match begins, in UTF-16 units. */
  public int start() {
    return result.start();
  }

  /** Where the match ends. */
  public int end() {
    return result.end();
  }

  /**
   * A group's text, null if it took no part.
   *
   * @throws PyRegexException "no such group"
   */
  public @Nullable String group(int number) {
    if (number < 0 || number >= translation.groups().size()) {
      throw new PyRegexException("no such group");
    }
    return result.group(translation.groups().get(number));
  }

  /** A named group's text, null if it took no part. */
  public @Nullable String group(String name) {
    Integer number = translation.names().get(name);
    if (number == null) {
      throw new PyRegexException("no such group");
    }
    return group(number);
  }

  /** A group's text, "" if it took no part. */
  public String text(int number) {
    String text = group(number);
    return text == null ? "" : text;
  }

  /** All groups' texts, "" where one took no part; without group 0. */
  public List<String> groups() {
    List<String> all = new ArrayList<>();
    for (int g = 1; g < translation.groups().size(); g++) {
      all.add(text(g));
    }
    return all;
  }
}
