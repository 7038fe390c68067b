package io.howdah.templating.value;

import java.util.AbstractList;
import java.util.RandomAccess;

/** Python's range: computed, never stored. */
public final class PyRange extends AbstractList<Object> implements RandomAccess, PyObject {
  private final long start;
  private final long stop;
  private final long step;
  private final long count;

  /** From start up to, not including, stop; step is not 0 (else Python's ValueError). */
  public PyRange(long start, long stop, long step) {
    if (step == 0) {
      throw PyTypeException.value("range() arg 3 must not be zero");
    }
    this.start = start;
    this.stop = stop;
    this.step = step;
    this.count = count(start, stop, step);
  }

  private static long count(long start, long stop, long step) {
    if (step > 0 ? start >= stop : start <= stop) {
      return 0;
    }
    return (Math.abs(Math.subtractExact(stop, start)) - 1) / Math.abs(step) + 1;
  }

  /** How many numbers, exactly. */
  public long count() {
    return count;
  }

  /** The number at an index in range. */
  public long at(long index) {
    return start + index * step;
  }

  /** Python's slice of a range is a range. */
  public PyRange slice(long from, long to, long by) {
    return new PyRange(at(from), at(to), Math.multiplyExact(step, by));
  }

  /** Whether the number is one of it. */
  public boolean holds(long number) {
    boolean within = step > 0 ? number >= start && number < stop : number <= start && number > stop;
    return within && (number - start) % step == 0;
  }

  @Override
  public Object get(int index) {
    return at(index);
  }

  @Override
  public int size() {
    Bounds.items(count);
    return (int) count;
  }

  @Override
  public String pyType() {
    return "range";
  }

  @Override
  public boolean pyTruth() {
    return count > 0;
  }

  @Override
  public Object pyAttribute(String name) {
    return switch (name) {
      case "start" -> start;
      case "stop" -> stop;
      case "step" -> step;
      default -> MISSING;
    };
  }

  @Override
  public String pyRepr() {
    return "range(" + start + ", " + stop + (step == 1 ? ")" : ", " + step + ")");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PyRange range && range.count == count && sameNumbers(range);
  }

  private boolean sameNumbers(PyRange range) {
    return count == 0 || range.start == start && (count == 1 || range.step == step);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(count) * 31 + Long.hashCode(start);
  }
}
