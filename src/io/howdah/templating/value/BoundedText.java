package io.howdah.templating.value;

/**
 * Text for a regular expression to search: fails after so many reads, so that catastrophic
 * backtracking ends with an error. Not for use from several threads at once.
 */
public final class BoundedText implements CharSequence {
  private static final int MAX_READS = 30_000_000;

  private final CharSequence text;
  private final int[] reads;

  /** Text with a fresh count of reads. */
  public BoundedText(CharSequence text) {
    this(text, new int[1]);
  }

  private BoundedText(CharSequence text, int[] reads) {
    this.text = text;
    this.reads = reads;
  }

  @Override
  public char charAt(int index) {
    if (++reads[0] > MAX_READS) {
      throw PyTypeException.bound("the regular expression needs too many steps on this text");
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return new BoundedText(text.subSequence(start, end), reads);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
