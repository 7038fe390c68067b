package io.howdah.templating;

import io.howdah.templating.TemplateOptions.Delimiters;
import io.howdah.templating.parse.Syntax;
import io.howdah.templating.parse.Syntax.LinePrefixes;
import io.howdah.templating.render.PyLiteral;
import io.howdah.templating.value.PyOps;
import io.howdah.templating.value.PyText;
import io.howdah.templating.value.PyTypeException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The {@code #jinja2:} line at the head of a template.
 *
 * @param text the template without it
 * @param syntax the options with its changes
 */
record OptionHeader(String text, Syntax syntax) {
  private static final String MARK = "#jinja2:";

  /** The syntax that a template's options ask for. */
  static Syntax syntax(TemplateOptions options, Syntax base) {
    return new Syntax(
        options.delimiters(),
        options.trimBlocks(),
        options.lstripBlocks(),
        options.newlineSequence(),
        options.keepTrailingNewline(),
        base.tags(),
        LinePrefixes.NONE);
  }

  /** Reads the header of a template, if it has one. */
  static OptionHeader of(TemplateSource source, Syntax syntax) {
    String text = source.text();
    if (!text.startsWith(MARK)) {
      return new OptionHeader(text, syntax);
    }
    int end = text.indexOf('\n');
    String line =
        text.substring(MARK.length(), end < 0 ? Math.max(MARK.length(), text.length() - 1) : end);
    Syntax changed = syntax;
    for (String pair : line.split(",")) {
      changed = changed(changed, pair);
    }
    return new OptionHeader(end < 0 ? text : text.substring(end + 1), changed);
  }

  private static Syntax changed(Syntax syntax, String pair) {
    int colon = pair.indexOf(':');
    if (colon < 0) {
      throw new PyTypeException(
          "AnsibleError",
          "failed to parse jinja2 override '"
              + pair.strip()
              + "'. Did you use something different from colon as key-value separator?");
    }
    String written = pair.substring(colon + 1).strip();
    Object value = PyLiteral.evalOr(written, false);
    if (value instanceof String text && text.equals(written)) {
      throw PyTypeException.value("malformed value in the #jinja2 header: " + written);
    }
    return with(syntax, pair.substring(0, colon).strip(), value);
  }

  private static Syntax with(Syntax s, String name, @Nullable Object value) {
    boolean flag = PyOps.truthy(value);
    return switch (name) {
      case "trim_blocks" -> copy(s, s.marks(), new Blocks(flag, s.lstripBlocks()), s.lines());
      case "lstrip_blocks" -> copy(s, s.marks(), new Blocks(s.trimBlocks(), flag), s.lines());
      case "keep_trailing_newline" ->
          new Syntax(
              s.marks(), s.trimBlocks(), s.lstripBlocks(), s.newline(), flag, s.tags(), s.lines());
      case "newline_sequence" ->
          new Syntax(
              s.marks(),
              s.trimBlocks(),
              s.lstripBlocks(),
              PyText.str(value),
              s.keepTrailing(),
              s.tags(),
              s.lines());
      case "line_statement_prefix" ->
          copy(s, s.marks(), blocks(s), new LinePrefixes(text(value), s.lines().comment()));
      case "line_comment_prefix" ->
          copy(s, s.marks(), blocks(s), new LinePrefixes(s.lines().statement(), text(value)));
      default -> copy(s, marks(s.marks(), name, value), blocks(s), s.lines());
    };
  }

  private record Blocks(boolean trim, boolean lstrip) {}

  private static Blocks blocks(Syntax s) {
    return new Blocks(s.trimBlocks(), s.lstripBlocks());
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : PyText.str(value);
  }

  private static Syntax copy(Syntax s, Delimiters marks, Blocks blocks, LinePrefixes lines) {
    return new Syntax(
        marks, blocks.trim(), blocks.lstrip(), s.newline(), s.keepTrailing(), s.tags(), lines);
  }

  private static Delimiters marks(Delimiters d, String name, @Nullable Object value) {
    String mark = PyText.str(value);
    String[] all = {
      d.blockStart(),
      d.blockEnd(),
      d.variableStart(),
      d.variableEnd(),
      d.commentStart(),
      d.commentEnd()
    };
    String[] names = {
      "block_start_string",
      "block_end_string",
      "variable_start_string",
      "variable_end_string",
      "comment_start_string",
      "comment_end_string"
    };
    for (int i = 0; i < names.length; i++) {
      all[i] = names[i].equals(name) ? mark : all[i];
    }
    if (List.of(all).contains("")) {
      throw PyTypeException.value("an empty text can't be the " + name + " of a template");
    }
    return new Delimiters(all[0], all[1], all[2], all[3], all[4], all[5]);
  }
}
