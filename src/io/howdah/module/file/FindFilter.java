package io.howdah.module.file;

import io.howdah.module.Inode;
import io.howdah.module.ModuleArgs;
import io.howdah.module.PythonRegex;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What find asks of a file besides its content's checksum. */
final class FindFilter {
  private static final Map<String, Long> SECONDS =
      Map.of("s", 1L, "m", 60L, "h", 3600L, "d", 86_400L, "w", 604_800L);
  private static final Map<String, Long> BYTES =
      Map.of("b", 1L, "k", 1L << 10, "m", 1L << 20, "g", 1L << 30, "t", 1L << 40);

  private final ModuleArgs args;
  private final String type;
  private final @Nullable Long age;
  private final @Nullable Long size;
  private final List<Predicate<String>> patterns;
  private final List<Predicate<String>> excludes;

  /** Text that means itself in a regular expression, and has no line's end in it. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9 _=:;,/'\"<>@%&~!-]+");

  private final @Nullable PythonRegex contains;

  FindFilter(ModuleArgs args) {
    this.args = args;
    type = args.text("file_type");
    age = amount("age", "s|m|h|d|w", SECONDS);
    size = amount("size", "b|k|m|g|t", BYTES);
    List<String> given = args.texts("patterns");
    boolean regex = args.flag("use_regex");
    patterns = compile(given.isEmpty() ? List.of(regex ? ".*" : "*") : given, regex);
    excludes = compile(args.texts("excludes"), regex);
    contains = args.optionalText("contains").map(c -> PythonRegex.text(c, 0)).orElse(null);
  }

  private @Nullable Long amount(String option, String units, Map<String, Long> factors) {
    String text = args.optionalText(option).orElse(null);
    if (text == null) {
      return null;
    }
    Matcher matcher =
        Pattern.compile("(-?\\d+)(" + units + ")?").matcher(text.toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      throw FindModule.unreadable(option, text);
    }
    String unit = matcher.group(2);
    return Long.parseLong(matcher.group(1)) * (unit == null ? 1 : factors.getOrDefault(unit, 1L));
  }

  private static List<Predicate<String>> compile(List<String> texts, boolean regex) {
    return texts.stream().<Predicate<String>>map(text -> compile(text, regex)).toList();
  }

  private static Predicate<String> compile(String text, boolean regex) {
    if (regex) {
      PythonRegex pattern = PythonRegex.text(text, 0);
      return name -> pattern.on(name).lookingAt();
    }
    Pattern glob = Pattern.compile(Glob.toRegex(text), Pattern.DOTALL);
    return name -> glob.matcher(name).matches();
  }

  /** All but the content. */
  boolean matches(FoundFiles.Entry entry, double now) {
    Inode inode = entry.inode();
    String name = entry.name();
    boolean right =
        switch (type) {
          case "any" -> true;
          case "directory" -> inode.isDirectory();
          case "link" -> inode.isLink();
          default -> inode.isRegular();
        };
    return right
        && (args.flag("hidden") || !name.startsWith("."))
        && patterns.stream().anyMatch(p -> p.test(name))
        && excludes.stream().noneMatch(p -> p.test(name))
        && isAged(inode, now)
        && (!inode.isRegular() || isSized(inode));
  }

  private boolean isAged(Inode inode, double now) {
    if (age == null) {
      return true;
    }
    double stamp =
        switch (args.text("age_stamp")) {
          case "atime" -> inode.accessed();
          case "ctime" -> inode.statusChanged();
          default -> inode.modified();
        };
    return age >= 0 ? now - stamp >= age : now - stamp <= -age;
  }

  private boolean isSized(Inode inode) {
    return size == null || (size >= 0 ? inode.size() >= size : inode.size() <= -size);
  }

  /** What content must have somewhere, when the expression is no more than plain text; or "". */
  String literal() {
    String wanted = args.optionalText("contains").orElse("");
    return PLAIN.matcher(wanted).matches() ? wanted : "";
  }

  /** Whether the content has the wanted text: at the start of a line, or anywhere in the whole. */
  boolean contains(byte[] content) {
    PythonRegex wanted = contains;
    if (wanted == null) {
      return true;
    }
    String text = new String(content, StandardCharsets.UTF_8);
    if (args.flag("read_whole_file")) {
      return wanted.in(text);
    }
    return text.lines().anyMatch(line -> wanted.on(line + "\n").lookingAt());
  }
}
