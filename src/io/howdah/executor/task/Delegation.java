package io.howdah.executor.task;

import io.howdah.executor.keyword.KeywordValues;
import io.howdah.module.PythonText;
import io.howdah.playbook.Keyword;
import io.howdah.templating.Templar;
import io.howdah.variables.VariableView;
import org.jspecify.annotations.Nullable;

/**
 * Where a task really goes.
 *
 * @param host the host whose task it is
 * @param delegate the host that it goes to, or null for the host itself
 * @param variables those that say how to get there
 * @param ownsFacts whether facts belong to the delegate
 */
record Delegation(
    String host, @Nullable String delegate, VariableView variables, boolean ownsFacts) {

  static Delegation of(HostTask work, KeywordValues keywords, VariableView variables) {
    String delegate = keywords.text(Keyword.DELEGATE_TO).filter(n -> !n.isEmpty()).orElse(null);
    if (delegate == null) {
      return new Delegation(work.host(), null, variables, false);
    }
    VariableView theirs = work.delegates().of(delegate);
    boolean facts = keywords.flag(Keyword.DELEGATE_FACTS, false);
    return new Delegation(work.host(), delegate, theirs, facts);
  }

  /** The name of the host that is connected to. */
  String target() {
    return delegate == null ? host : delegate;
  }

  /** The host as Ansible shows it: "host", "host -> delegate", "host -> delegate(address)". */
  String label(Templar templar) {
    if (delegate == null || delegate.equals(host)) {
      return host;
    }
    Object address = templar.render(variables.get("ansible_host"), variables);
    String shown = address == null ? delegate : PythonText.str(address);
    String label = host + " -> " + delegate;
    return shown.equals(delegate) ? label : label + "(" + shown + ")";
  }
}
