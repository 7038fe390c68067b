package io.howdah.executor.play;

import io.howdah.executor.state.EventSink;
import io.howdah.playbook.Keyword;
import io.howdah.variables.VariableView;
import java.util.ArrayList;
import java.util.List;

/** Warns of play variables whose names mean something else already. */
final class ReservedNames {
  private static final List<String> GLOBALS =
      List.of(
          "range",
          "dict",
          "lipsum",
          "cycler",
          "joiner",
          "namespace",
          "lookup",
          "query",
          "q",
          "now",
          "finalize",
          "undef");

  private ReservedNames() {}

  static void warn(VariableView variables, EventSink events) {
    List<String> reserved = new ArrayList<>(GLOBALS);
    for (Keyword keyword : Keyword.values()) {
      if (keyword != Keyword.VARS) {
        reserved.add(keyword.word());
      }
    }
    for (String name : reserved) {
      if (variables.contains(name)) {
        events.warn("Found variable using reserved name: " + name);
      }
    }
  }
}
