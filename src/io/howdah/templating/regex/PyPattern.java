package io.howdah.templating.regex;

import io.howdah.templating.value.BoundedText;
import io.howdah.templating.value.Bounds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A compiled Python pattern. Searching, splitting and replacing follow CPython 3.11, also where
 * matches are empty: after an empty match a non-empty one at the same place is still found.
 */
public final class PyPattern {
  /** re.I. */
  public static final int IGNORECASE = 2;

  /** re.M. */
  public static final int MULTILINE = 8;

  /** re.S. */
  public static final int DOTALL = 16;

  /** re.X. */
  public static final int VERBOSE = 64;

  /** re.A. */
  public static final int ASCII = 256;

  private static final int CACHED = 500;
  private static final Map<String, PyPattern> CACHE =
      new java.util.concurrent.ConcurrentHashMap<>();

  private final Translation translation;
  private final Pattern pattern;
  private @Nullable Pattern advancing;

  private PyPattern(Translation translation) {
    this.translation = translation;
    this.pattern = javaPattern(translation.java());
  }

  /**
   * Compiles, with a cache.
   *
   * @param flags the sum of the constants above
   * @throws PyRegexException for a pattern that Python refuses
   */
  public static PyPattern compile(String pattern, int flags) {
    String key = flags + ":" + pattern;
    PyPattern known = CACHE.get(key);
    if (known != null) {
      return known;
    }
    PyPattern made = new PyPattern(new Translator(pattern, flags).translate());
    if (CACHE.size() >= CACHED) {
      CACHE.clear();
    }
    CACHE.put(key, made);
    return made;
  }

  private static Pattern javaPattern(String java) {
    try {
      return Pattern.compile(java, Pattern.UNIX_LINES);
    } catch (PatternSyntaxException e) {
      throw new PyRegexException("%s".formatted(e.getDescription()), Math.max(0, e.getIndex()));
    } catch (StackOverflowError e) {
      throw new PyRegexException("the pattern is nested too deeply");
    }
  }

  /** How many groups the pattern has, group 0 not counted. */
  public int groupCount() {
    return translation.groups().size() - 1;
  }

  /** The number of a named group, or null. */
  public @Nullable Integer groupNumber(String name) {
    return translation.names().get(name);
  }

  /** re.search. */
  public @Nullable PyMatch search(String text) {
    return first(text, Matcher::find);
  }

  /** re.match: at the beginning of the text only. */
  public @Nullable PyMatch match(String text) {
    return first(text, Matcher::lookingAt);
  }

  /** re.fullmatch. */
  public @Nullable PyMatch fullMatch(String text) {
    return first(text, Matcher::matches);
  }

  private @Nullable PyMatch first(String text, Function<Matcher, Boolean> how) {
    Matcher matcher = pattern.matcher(new BoundedText(text));
    return guarded(() -> how.apply(matcher)) ? new PyMatch(translation, matcher) : null;
  }

  private static boolean guarded(java.util.function.BooleanSupplier step) {
    try {
      return step.getAsBoolean();
    } catch (StackOverflowError e) {
      throw new PyRegexException("the pattern needs too much backtracking on this text");
    }
  }

  /** Calls for every match from left to right, as re.finditer. */
  public void each(String text, Consumer<PyMatch> found) {
    boolean advance = false;
    int from = 0;
    CharSequence bounded = new BoundedText(text);
    while (from <= text.length()) {
      Matcher matcher = (advance ? advancing() : pattern).matcher(bounded);
      matcher.useTransparentBounds(true).useAnchoringBounds(false).region(from, text.length());
      if (!guarded(matcher::find)) {
        return;
      }
      advance = matcher.end() == matcher.start();
      from = matcher.end();
      found.accept(new PyMatch(translation, matcher));
    }
  }

  /** The same pattern, but unable to match nothing where the search begins. */
  private Pattern advancing() {
    Pattern made = advancing;
    if (made == null) {
      made = javaPattern("(?:" + translation.java() + ")(?!\\G)");
      advancing = made;
    }
    return made;
  }

  /**
   * re.sub.
   *
   * @param replacement Python's replacement text with its escapes and references
   * @param count how many at most; 0 for all
   */
  public String sub(String replacement, String text, int count) {
    Replacement parts = Replacement.parse(replacement, this);
    StringBuilder out = new StringBuilder();
    int[] state = {0, 0};
    each(
        text,
        m -> {
          if (count == 0 || state[1] < count) {
            out.append(text, state[0], m.start()).append(parts.expand(m));
            Bounds.text(out.length());
            state[0] = m.end();
            state[1]++;
          }
        });
    return out.append(text, state[0], text.length()).toString();
  }

  /** re.split without a limit; groups are among the parts, null where they took no part. */
  public List<@Nullable String> split(String text) {
    List<@Nullable String> parts = new ArrayList<>();
    int[] last = {0};
    each(
        text,
        m -> {
          parts.add(text.substring(last[0], m.start()));
          for (int g = 1; g <= groupCount(); g++) {
            parts.add(m.group(g));
          }
          last[0] = m.end();
        });
    parts.add(text.substring(last[0]));
    return parts;
  }
}
