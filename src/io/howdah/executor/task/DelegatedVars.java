package io.howdah.executor.task;

import io.howdah.error.HowdahException;
import io.howdah.executor.keyword.KeywordValues;
import io.howdah.playbook.Keyword;
import io.howdah.variables.VariableView;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
        all.put(delegate, new ViewAsMap(work.delegates().of(delegate)));
        variables.own().put("ansible_delegated_vars", all);
      }
    } catch (HowdahException e) {
      // The condition may still skip the task; if not, its delegate_to says what is wrong.
      variables.own().remove("ansible_delegated_vars");
    }
  }

  /** Variables as a map that is read lazily. */
  private static final class ViewAsMap extends AbstractMap<String, @Nullable Object> {
    private final VariableView view;

    ViewAsMap(VariableView view) {
      this.view = view;
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
      return key instanceof String name ? view.get(name) : null;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
      return key instanceof String name && view.contains(name);
    }

    @Override
    public Set<String> keySet() {
      return view.names();
    }

    @Override
    public Set<Entry<String, @Nullable Object>> entrySet() {
      Set<String> names = view.names();
      return new AbstractSet<>() {
        @Override
        public Iterator<Entry<String, @Nullable Object>> iterator() {
          return names.stream()
              .<Entry<String, @Nullable Object>>map(
                  name -> new SimpleImmutableEntry<>(name, view.get(name)))
              .iterator();
        }

        @Override
        public int size() {
          return names.size();
        }
      };
    }
  }
}
