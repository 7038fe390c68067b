package io.howdah.templating.parse;

import io.howdah.templating.TemplateOptions.Delimiters;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How template text is read.
 *
 * @param marks the six delimiters
 * @param trimBlocks whether the first newline after a statement is removed
 * @param lstripBlocks whether white space before a statement is removed
 * @param newline what newlines of the text become
 * @param keepTrailing whether one newline at the end of the text is kept
 * @param tags statements that extensions add
 * @param lines prefixes of line statements and line comments
 */
public record Syntax(
    Delimiters marks,
    boolean trimBlocks,
    boolean lstripBlocks,
    String newline,
    boolean keepTrailing,
    Tags tags,
    LinePrefixes lines) {

  // Both written out: a record's own are linked at run time, which a short run feels.
  @Override
  public int hashCode() {
    return Objects.hash(newline, trimBlocks, lstripBlocks, keepTrailing);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Syntax that
        && trimBlocks == that.trimBlocks
        && lstripBlocks == that.lstripBlocks
        && keepTrailing == that.keepTrailing
        && newline.equals(that.newline)
        && Objects.equals(marks, that.marks)
        && Objects.equals(tags, that.tags)
        && Objects.equals(lines, that.lines);
  }

  /**
   * Statements of jinja2's extensions.
   *
   * @param doTag jinja2.ext.do
   * @param loopControls jinja2.ext.loopcontrols: break and continue
   * @param translation jinja2.ext.i18n: trans
   */
  public record Tags(boolean doTag, boolean loopControls, boolean translation) {
    /** None of them. */
    public static final Tags NONE = new Tags(false, false, false);
  }

  /**
   * Jinja's line statements.
   *
   * @param statement prefix of a statement that ends with the line, or null
   * @param comment prefix of a comment that ends with the line, or null
   */
  public record LinePrefixes(@Nullable String statement, @Nullable String comment) {
    /** None of them. */
    public static final LinePrefixes NONE = new LinePrefixes(null, null);
  }

  /** What ansible-core uses for values in playbooks: Jinja's defaults, trim_blocks on. */
  public static Syntax ansible(Tags tags) {
    return new Syntax(Delimiters.DEFAULT, true, false, "\n", false, tags, LinePrefixes.NONE);
  }
}
