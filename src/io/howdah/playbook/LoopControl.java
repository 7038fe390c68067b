package io.howdah.playbook;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A task's {@code loop_control}, raw.
 *
 * @param values what is written, by option name
 */
public record LoopControl(Map<String, @Nullable Object> values) {
  /** Nothing written. */
  public static final LoopControl DEFAULT = new LoopControl(Map.of());

  /** The loop variable's name, raw; "item" unless written. */
  public Object loopVar() {
    Object written = values.get("loop_var");
    return written == null ? "item" : written;
  }

  /** The index variable's name, raw, or null. */
  public @Nullable Object indexVar() {
    return values.get("index_var");
  }

  /** What is printed for an item, raw, or null. */
  public @Nullable Object label() {
    return values.get("label");
  }

  /** Seconds between items, raw, or null. */
  public @Nullable Object pause() {
    return values.get("pause");
  }

  /** Whether ansible_loop is wanted, raw, or null. */
  public @Nullable Object extended() {
    return values.get("extended");
  }

  /** Whether ansible_loop holds all items, raw; true unless written. */
  public Object extendedAllItems() {
    Object written = values.get("extended_allitems");
    return written == null ? Boolean.TRUE : written;
  }
}
