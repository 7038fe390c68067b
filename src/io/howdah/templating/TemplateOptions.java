package io.howdah.templating;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Options of one template file, as the template module takes them.
 *
 * @param delimiters the six strings that mark expressions, statements and comments
 * @param trimBlocks whether the first newline after a statement is removed
 * @param lstripBlocks whether white space before a statement is removed
 * @param newlineSequence LF, CR or CRLF: what newlines of the template become
 * @param keepTrailingNewline Jinja's option; ansible restores trailing newlines either way
 * @param searchPath folders for include, import and extends
 */
public record TemplateOptions(
    Delimiters delimiters,
    boolean trimBlocks,
    boolean lstripBlocks,
    String newlineSequence,
    boolean keepTrailingNewline,
    List<Path> searchPath) {

  /**
   * The strings that mark what is not text.
   *
   * @param blockStart normally <code>{%</code>
   * @param blockEnd normally <code>%}</code>
   * @param variableStart normally <code>{{</code>
   * @param variableEnd normally <code>}}</code>
   * @param commentStart normally <code>{#</code>
   * @param commentEnd normally <code>#}</code>
   */
  public record Delimiters(
      String blockStart,
      String blockEnd,
      String variableStart,
      String variableEnd,
      String commentStart,
      String commentEnd) {
    /** Jinja's own. */
    public static final Delimiters DEFAULT = new Delimiters("{%", "%}", "{{", "}}", "{#", "#}");

    // Both written out: a record's own are linked at run time, which a short run feels.
    @Override
    public int hashCode() {
      return blockStart.hashCode() * 31 + variableStart.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Delimiters that
          && blockStart.equals(that.blockStart)
          && blockEnd.equals(that.blockEnd)
          && variableStart.equals(that.variableStart)
          && variableEnd.equals(that.variableEnd)
          && commentStart.equals(that.commentStart)
          && commentEnd.equals(that.commentEnd);
    }
  }

  /** The template module's defaults: trim_blocks on, lstrip_blocks off. */
  public static final TemplateOptions DEFAULT =
      new TemplateOptions(Delimiters.DEFAULT, true, false, "\n", false, List.of());

  /** The same with a search path. */
  public TemplateOptions withSearchPath(List<Path> folders) {
    return new TemplateOptions(
        delimiters,
        trimBlocks,
        lstripBlocks,
        newlineSequence,
        keepTrailingNewline,
        List.copyOf(folders));
  }

  /** The same with block handling set. */
  public TemplateOptions withBlocks(boolean trim, boolean lstrip) {
    return new TemplateOptions(
        delimiters, trim, lstrip, newlineSequence, keepTrailingNewline, searchPath);
  }

  /** The same with other delimiters. */
  public TemplateOptions withDelimiters(Delimiters marks) {
    return new TemplateOptions(
        marks, trimBlocks, lstripBlocks, newlineSequence, keepTrailingNewline, searchPath);
  }

  /** The same with another newline sequence. */
  public TemplateOptions withNewlines(String sequence) {
    return new TemplateOptions(
        delimiters, trimBlocks, lstripBlocks, sequence, keepTrailingNewline, searchPath);
  }
}
