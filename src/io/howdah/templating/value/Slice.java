package io.howdah.templating.value;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Python's slice; None stands for a bound that was left out. */
public record Slice(@Nullable Object from, @Nullable Object to, @Nullable Object by)
    implements PyObject {

  @Override
  public String pyType() {
    return "slice";
  }

  @Override
  public String pyRepr() {
    return "slice(" + PyText.repr(from) + ", " + PyText.repr(to) + ", " + PyText.repr(by) + ")";
  }

  /** The slice of a text, list, tuple, range or bytes; MISSING for other types. */
  @Nullable Object of(@Nullable Object object) {
    if (object instanceof PyRange range) {
      long[] bounds = bounds(range.count());
      return new PyRange(
          range.at(bounds[0]), range.at(bounds[1]), range.at(bounds[2]) - range.at(0));
    }
    if (object instanceof PyTuple tuple) {
      return PyTuple.copyOf(PyAccess.pick(tuple, positions(tuple.size())));
    }
    if (object instanceof List<?> list) {
      return PyAccess.pick(list, positions(list.size()));
    }
    if (PyTypes.isText(object)) {
      return text(PyText.str(object));
    }
    return object instanceof byte[] bytes ? part(bytes) : MISSING;
  }

  private byte[] part(byte[] bytes) {
    long[] positions = positions(bytes.length);
    byte[] made = new byte[positions.length];
    for (int i = 0; i < made.length; i++) {
      made[i] = bytes[(int) positions[i]];
    }
    return made;
  }

  private String text(String text) {
    int[] points = text.codePoints().toArray();
    StringBuilder made = new StringBuilder();
    for (long position : positions(points.length)) {
      made.appendCodePoint(points[(int) position]);
    }
    return made.toString();
  }

  private long[] positions(long length) {
    long[] bounds = bounds(length);
    long step = bounds[2];
    long span = step > 0 ? bounds[1] - bounds[0] : bounds[0] - bounds[1];
    long count = span <= 0 ? 0 : (span - 1) / Math.abs(step) + 1;
    long[] made = new long[(int) count];
    for (int i = 0; i < count; i++) {
      made[i] = bounds[0] + i * step;
    }
    return made;
  }

  /** First index, end index and step for a sequence of this length. */
  private long[] bounds(long length) {
    long step = by == null ? 1 : number(by);
    if (step == 0) {
      throw PyTypeException.value("slice step cannot be zero");
    }
    long low = step > 0 ? 0 : -1;
    long high = step > 0 ? length : length - 1;
    long start = from == null ? (step > 0 ? low : high) : clamp(number(from), length, low, high);
    long end = to == null ? (step > 0 ? high : low) : clamp(number(to), length, low, high);
    return new long[] {start, end, Math.max(Math.min(step, length + 1), -length - 1)};
  }

  private static long clamp(long index, long length, long low, long high) {
    long at = index < 0 ? index + length : index;
    return Math.max(low, Math.min(high, at));
  }

  private static long number(Object value) {
    if (value instanceof BigInteger big) {
      return big.signum() < 0 ? -(1L << 62) : 1L << 62;
    }
    if (!PyTypes.isInt(value) && !(value instanceof Boolean)) {
      throw PyTypeException.type(
          "slice indices must be integers or None or have an __index__ method");
    }
    return Math.max(-(1L << 62), Math.min(1L << 62, PyNumbers.whole(value)));
  }
}
