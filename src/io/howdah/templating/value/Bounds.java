package io.howdah.templating.value;

/** Limits on what one expression may build, so that no template fills the memory. */
public final class Bounds {
  /** Characters of one text. */
  public static final long MAX_TEXT = 32L << 20;

  /** Items of one list. */
  public static final long MAX_ITEMS = 2_000_000;

  /** Items, at any depth, of one value that is written or read. */
  private static final long MAX_SHOWN = 1_000_000;

  /** Items of all the lists in a list of combinations. */
  private static final long MAX_CELLS = 2_000_000;

  /** Bits of one integer. */
  public static final long MAX_BITS = 1L << 20;

  private Bounds() {}

  /** Fails if a text of so many characters is too long. */
  public static void text(long characters) {
    if (characters > MAX_TEXT || characters < 0) {
      throw PyTypeException.bound(
          "the template would build a text of "
              + characters
              + " characters; the bound is "
              + MAX_TEXT);
    }
  }

  /** Fails if a list of so many items is too long. */
  public static void items(long count) {
    if (count > MAX_ITEMS || count < 0) {
      throw PyTypeException.bound(
          "the template would build or walk a list of "
              + count
              + " items; the bound is "
              + MAX_ITEMS);
    }
  }

  /** Fails if a value of so many items, at any depth, is too big to be written or read. */
  public static void shown(long count) {
    if (count > MAX_SHOWN) {
      throw PyTypeException.bound(
          "the template would write or read a value of more than " + MAX_SHOWN + " items");
    }
  }

  /** Fails if so many rows of so many items are too much. */
  public static void rows(long count, long width) {
    if (count < 0 || count > MAX_CELLS / (width + 4)) {
      throw PyTypeException.bound(
          "the template would build "
              + (count == Long.MAX_VALUE ? "far too many" : count)
              + " lists of "
              + width
              + " items; the bound is "
              + MAX_CELLS / (width + 4));
    }
  }

  /** Fails if an integer of so many bits is too big. */
  public static void bits(long bits) {
    if (bits > MAX_BITS || bits < 0) {
      throw PyTypeException.bound(
          "the template would build a number of " + bits + " bits; the bound is " + MAX_BITS);
    }
  }
}
