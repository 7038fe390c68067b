package io.howdah.executor.task;

import io.howdah.error.HowdahException;
import io.howdah.executor.keyword.KeywordValues;
import io.howdah.playbook.Keyword;
import io.howdah.variables.ViewMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The variable ansible_delegated_vars: what is known of the host that a task is delegated to. */
final class DelegatedVars {
  private DelegatedVars() {}

  /** Adds it where the task is delegated and the delegate's name can be rendered by now. */
  static void add(HostTask work, KeywordValues keywords, ScratchView variables) {
    if (!keywords.has(Keyword.DELEGATE_TO)) {
      return;
    }
    try {
      String delegate = keywords.text(Keyword.DELEGATE_TO).orElse("");
      if (!delegate.isEmpty()) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put(delegate, new ViewMap(work.delegates().of(delegate)));
        variables.own().put("ansible_delegated_vars", all);
      }
    } catch (HowdahException e) {
      // The condition may still skip the task; if not, its delegate_to says what is wrong.
      variables.own().remove("ansible_delegated_vars");
    }
  }
}
