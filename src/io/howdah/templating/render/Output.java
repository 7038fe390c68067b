package io.howdah.templating.render;

import io.howdah.templating.value.Bounds;
import io.howdah.templating.value.NativeText;
import io.howdah.templating.value.PyText;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Collects what a template writes; a lone value is kept as it is until the result is made. */
public final class Output {
  private static final StringBuilder EMPTY = new StringBuilder(0);

  private @Nullable Object single;
  private int count;
  private StringBuilder text = EMPTY;
  private final Conversion conversion;

  /** An output whose macros and block results are converted alike. */
  public Output(Conversion conversion) {
    this.conversion = conversion;
  }

  /** How results are converted. */
  public Conversion conversion() {
    return conversion;
  }

  /** An output of the same kind, for a part whose result is a value. */
  public Output part() {
    return new Output(conversion);
  }

  /** The result under its conversion. */
  public @Nullable Object result() {
    return result(conversion);
  }

  /** Writes a value. */
  public void add(@Nullable Object value) {
    if (count == 0) {
      single = value;
      count = 1;
      return;
    }
    if (count == 1) {
      text = new StringBuilder(256);
      text.append(text(single));
    }
    count = 2;
    text.append(text(value));
    Bounds.text(text.length());
  }

  private static String text(@Nullable Object value) {
    return value instanceof byte[] bytes
        ? new String(bytes, StandardCharsets.UTF_8)
        : PyText.str(value);
  }

  /** All of it as text. */
  public String text() {
    return count == 0 ? "" : count == 1 ? text(single) : text.toString();
  }

  /** The result under a conversion; text that must stay text comes as NativeText. */
  public @Nullable Object result(Conversion conversion) {
    return switch (conversion) {
      case TEXT -> text();
      case EVAL -> evaluated();
      case NATIVE -> natively();
    };
  }

  private @Nullable Object evaluated() {
    if (count == 0) {
      return "";
    }
    if (count == 1) {
      if (single instanceof NativeText text && text.stays()) {
        return single;
      }
      if (LiteralShape.isContainer(single) && LiteralShape.readsBack(single)) {
        return LiteralShape.copy(single);
      }
    }
    String made = text();
    return PyLiteral.looksLike(made) ? PyLiteral.evalOr(made, true) : made;
  }

  private @Nullable Object natively() {
    if (count == 0) {
      return null;
    }
    boolean plain = single instanceof String || single instanceof NativeText text && text.isPlain();
    boolean kept = count == 1 && !plain;
    return kept ? single : PyLiteral.evalNative(text());
  }
}
