package io.howdah.templating.lookup;

import io.howdah.templating.value.PyTypeException;
import java.util.ArrayList;
import java.util.List;

/** Python's csv.reader with the excel dialect and another delimiter. */
public final class Csv {
  private final char delimiter;
  private final List<List<String>> rows = new ArrayList<>();
  private List<String> row = new ArrayList<>();
  private final StringBuilder field = new StringBuilder();
  private boolean quoted;
  private boolean started;

  private Csv(char delimiter) {
    this.delimiter = delimiter;
  }

  /** The rows of a text; empty lines are empty rows. */
  public static List<List<String>> rows(String text, String delimiter) {
    if (delimiter.length() != 1) {
      throw PyTypeException.type("\"delimiter\" must be a 1-character string");
    }
    Csv csv = new Csv(delimiter.charAt(0));
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (csv.quoted) {
        i += csv.inQuotes(c, text, i);
      } else if (c == '\n' || c == '\r') {
        i += c == '\r' && text.startsWith("\n", i + 1) ? 1 : 0;
        csv.endRow();
      } else {
        csv.plain(c);
      }
    }
    if (csv.started || csv.field.length() > 0) {
      csv.endRow();
    }
    return csv.rows;
  }

  /** How many more characters were used. */
  private int inQuotes(char c, String text, int at) {
    if (c != '"') {
      field.append(c);
      return 0;
    }
    if (text.startsWith("\"", at + 1)) {
      field.append('"');
      return 1;
    }
    quoted = false;
    return 0;
  }

  private void plain(char c) {
    started = true;
    if (c == delimiter) {
      row.add(field.toString());
      field.setLength(0);
    } else if (c == '"' && field.length() == 0) {
      quoted = true;
    } else {
      field.append(c);
    }
  }

  private void endRow() {
    if (started) {
      row.add(field.toString());
    }
    rows.add(row);
    row = new ArrayList<>();
    field.setLength(0);
    started = false;
  }
}
