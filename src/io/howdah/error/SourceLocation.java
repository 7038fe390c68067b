package io.howdah.error;

/**
 * A place in a user's file.
 *
 * @param file the path as the user would write it
 * @param line first line is 1; 0 where the line is unknown
 * @param column first column is 1; 0 where the column is unknown
 */
public record SourceLocation(String file, int line, int column) {
  /** A location that names only the file. */
  public static SourceLocation ofFile(String file) {
    return new SourceLocation(file, 0, 0);
  }

  @Override
  public String toString() {
    if (line <= 0) {
      return file;
    }
    return column <= 0 ? file + ":" + line : file + ":" + line + ":" + column;
  }
}
