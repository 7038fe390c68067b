package io.howdah.module;

import java.util.ArrayList;
import java.util.List;

/** Splits {@code k=v, k2="a b"} at blanks and commas outside quotes; a backslash keeps the next. */
final class QuotedFields {
  private final List<String> fields = new ArrayList<>();
  private final StringBuilder field = new StringBuilder();
  private char quote;
  private boolean escaped;

  private QuotedFields() {}

  /** The fields, quotes removed, empty ones dropped. */
  static List<String> split(String text) {
    QuotedFields all = new QuotedFields();
    text.chars().forEach(c -> all.take((char) c));
    all.end();
    return all.fields;
  }

  private void take(char c) {
    if (escaped) {
      field.append(c);
      escaped = false;
    } else if (c == '\\') {
      escaped = true;
    } else if (quote == 0 && (c == '\'' || c == '"')) {
      quote = c;
    } else if (quote != 0 && quote == c) {
      quote = 0;
    } else if (quote == 0 && (c == ',' || c == ' ')) {
      end();
    } else {
      field.append(c);
    }
  }

  private void end() {
    if (!field.isEmpty()) {
      fields.add(field.toString());
    }
    field.setLength(0);
  }
}
