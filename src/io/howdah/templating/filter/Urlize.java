package io.howdah.templating.filter;

import io.howdah.templating.regex.PyMatch;
import io.howdah.templating.regex.PyPattern;
import io.howdah.templating.value.Bound;
import io.howdah.templating.value.Markup;
import io.howdah.templating.value.PyOps;
import io.howdah.templating.value.PyStrings;
import io.howdah.templating.value.PyText;
import io.howdah.templating.value.PyTypeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The urlize filter: URLs and mail addresses in a text become links. */
final class Urlize {
  private static final PyPattern SPACES = PyPattern.compile("(\\s+)", 0);
  private static final PyPattern HEAD = PyPattern.compile("^([(<]|&lt;)+", 0);
  private static final PyPattern TAIL = PyPattern.compile("([)>.,\\n]|&gt;)+$", 0);
  private static final PyPattern SCHEME = PyPattern.compile("^([\\w.+-]{2,}:(/){0,2})$", 0);
  private static final PyPattern MAIL = PyPattern.compile("^\\S+@\\w[\\w.-]*\\.\\w+$", 0);
  private static final String NAMED_HOST =
      "(?:https?://|www\\.)(?:[\\w%-]+\\.)*(?:[a-z]{2,63}|xn--[\\w%]{2,59})";
  private static final String KNOWN_DOMAIN =
      "(?:[\\w%-]{2,63}\\.)+(?:com|edu|gov|info|int|mil|net|org)";
  private static final String ADDRESS =
      "https?://(?:\\d{1,3}(?:\\.\\d{1,3}){3}"
          + "|\\[(?:[\\da-f]{0,4}:){2}(?:[\\da-f]{0,4}:?){1,6}\\])";
  private static final PyPattern HTTP =
      PyPattern.compile(
          "^(?:"
              + String.join("|", NAMED_HOST, KNOWN_DOMAIN, ADDRESS)
              + ")(?::\\d{1,5})?(?:[/?#]\\S*)?$",
          PyPattern.IGNORECASE);
  private static final String[][] PAIRS = {{"(", ")"}, {"<", ">"}, {"&lt;", "&gt;"}};

  private final Bound args;
  private final String attributes;
  private final List<String> schemes;

  private Urlize(Bound args, String attributes, List<String> schemes) {
    this.args = args;
    this.attributes = attributes;
    this.schemes = schemes;
  }

  static String filter(@Nullable Object value, Bound args) {
    Set<String> rel = new TreeSet<>();
    if (PyOps.truthy(args.get("rel"))) {
      rel.addAll(PyLines.words(args.text("rel")));
    }
    if (args.truth("nofollow")) {
      rel.add("nofollow");
    }
    rel.add("noopener");
    String attributes = " rel=\"" + Markup.escape(String.join(" ", rel)) + "\"";
    if (PyOps.truthy(args.get("target"))) {
      attributes += " target=\"" + Markup.escape(args.str("target")) + "\"";
    }
    Object text = value == null ? "None" : value;
    return new Urlize(args, attributes, schemes(args)).links(Markup.escape(text).text());
  }

  private static List<String> schemes(Bound args) {
    List<String> all = new ArrayList<>();
    if (args.get("extra_schemes") == null) {
      return all;
    }
    for (Object scheme : PyOps.list(args.get("extra_schemes"))) {
      if (SCHEME.fullMatch(PyText.str(scheme)) == null) {
        throw new PyTypeException(
            "FilterArgumentError", PyText.repr(scheme) + " is not a valid URI scheme prefix.");
      }
      all.add(PyText.str(scheme));
    }
    return all;
  }

  private String links(String text) {
    StringBuilder out = new StringBuilder();
    for (String word : SPACES.split(text)) {
      out.append(word == null ? "" : word(word));
    }
    return out.toString();
  }

  private String word(String word) {
    PyMatch opening = HEAD.match(word);
    String head = opening == null ? "" : opening.text(0);
    String middle = word.substring(head.length());
    PyMatch closing = TAIL.search(middle);
    String tail = closing == null ? "" : middle.substring(closing.start());
    middle = middle.substring(0, middle.length() - tail.length());
    for (String[] pair : PAIRS) {
      int missing = count(middle, pair[0]) - count(middle, pair[1]);
      int moves = missing <= 0 ? 0 : Math.min(count(middle, pair[0]), count(tail, pair[1]));
      for (int i = 0; i < moves; i++) {
        int end = tail.indexOf(pair[1]) + pair[1].length();
        middle += tail.substring(0, end);
        tail = tail.substring(end);
      }
    }
    return head + link(middle) + tail;
  }

  private static int count(String text, String part) {
    return (text.length() - text.replace(part, "").length()) / part.length();
  }

  private String link(String middle) {
    if (HTTP.match(middle) != null) {
      boolean full = middle.startsWith("https://") || middle.startsWith("http://");
      return anchor((full ? "" : "https://") + middle, attributes, trimmed(middle));
    }
    if (middle.startsWith("mailto:") && MAIL.match(middle.substring(7)) != null) {
      return anchor(middle, "", middle.substring(7));
    }
    boolean mail = middle.contains("@") && !middle.startsWith("www.") && !middle.contains(":");
    if (mail && MAIL.match(middle) != null) {
      return anchor("mailto:" + middle, "", middle);
    }
    String made = middle;
    for (String scheme : schemes) {
      if (!made.equals(scheme) && made.startsWith(scheme)) {
        made = anchor(made, attributes, made);
      }
    }
    return made;
  }

  private static String anchor(String address, String attributes, String shown) {
    return "<a href=\"" + address + "\"" + attributes + ">" + shown + "</a>";
  }

  private String trimmed(String text) {
    if (args.get("trim_url_limit") == null) {
      return text;
    }
    long limit = args.integer("trim_url_limit");
    return PyStrings.length(text) > limit
        ? PyStrings.part(text, 0, (int) Math.max(0, limit)) + "..."
        : text;
  }
}
