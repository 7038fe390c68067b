package io.howdah.templating.function;

import io.howdah.templating.value.Arguments;
import io.howdah.templating.value.PyCallable;
import org.jspecify.annotations.Nullable;

/** Jinja's joiner: nothing at the first call, the separator at all others. */
final class Joiner implements PyCallable {
  private final String separator;
  private boolean used;

  Joiner(String separator) {
    this.separator = separator;
  }

  @Override
  public @Nullable Object call(Arguments args) {
    String text = used ? separator : "";
    used = true;
    return text;
  }

  @Override
  public String pyType() {
    return "Joiner";
  }
}
