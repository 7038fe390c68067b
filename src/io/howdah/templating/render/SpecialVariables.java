package io.howdah.templating.render;

import io.howdah.templating.MapView;
import io.howdah.templating.value.NamedType;
import io.howdah.templating.value.NativeText;
import io.howdah.templating.value.PyObject;
import io.howdah.templating.value.Undefined;
import io.howdah.variables.VariableView;
import io.howdah.yaml.Unsafe;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code vars}, which shows variables as they are stored, {@code hostvars} and {@code
 * ansible_delegated_vars}, which render those of other hosts when they are read.
 */
final class SpecialVariables {
  private SpecialVariables() {}

  /** The mapping for a special name, or null where the value is to be rendered as any other. */
  static @Nullable Object wrap(String name, Object value, Rendering run) {
    if (!(value instanceof Map<?, ?> map)) {
      return null;
    }
    if (value instanceof Lazy) {
      return value;
    }
    return switch (name) {
      case "vars" -> new Stored(new MapView(map), run);
      case "hostvars", "ansible_delegated_vars" -> new Hosts(map, run);
      default -> null;
    };
  }

  /** The view's variables as they are stored. */
  static Object vars(Rendering run) {
    return new Stored(run.view(), run);
  }

  /** A map that makes its values when they are read. */
  abstract static class Lazy extends AbstractMap<@Nullable Object, @Nullable Object>
      implements NamedType {
    @Override
    public String typeName() {
      return "dict";
    }

    @Override
    public String fullTypeName() {
      return typeName().equals("dict") ? "dict" : "ansible.vars.hostvars." + typeName();
    }

    abstract Set<String> names();

    abstract @Nullable Object value(String name);

    @Override
    public @Nullable Object get(@Nullable Object key) {
      return containsKey(key) ? value(String.valueOf(key)) : null;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
      return key instanceof String && names().contains(key);
    }

    @Override
    public int size() {
      return names().size();
    }

    @Override
    @SuppressWarnings("unchecked")
    public Set<@Nullable Object> keySet() {
      return (Set<@Nullable Object>) (Set<?>) names();
    }

    @Override
    public Set<Entry<@Nullable Object, @Nullable Object>> entrySet() {
      return new AbstractSet<>() {
        @Override
        public Iterator<Entry<@Nullable Object, @Nullable Object>> iterator() {
          Iterator<String> each = names().iterator();
          return new Iterator<>() {
            @Override
            public boolean hasNext() {
              return each.hasNext();
            }

            @Override
            public Entry<@Nullable Object, @Nullable Object> next() {
              String name = each.next();
              return new SimpleImmutableEntry<>(name, value(name));
            }
          };
        }

        @Override
        public int size() {
          return names().size();
        }
      };
    }
  }

  /** Variables untemplated. */
  private static final class Stored extends Lazy {
    private final VariableView view;
    private final Rendering run;

    Stored(VariableView view, Rendering run) {
      this.view = view;
      this.run = run;
    }

    @Override
    Set<String> names() {
      return view.names();
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
      return key instanceof String name && view.contains(name);
    }

    @Override
    @Nullable Object value(String name) {
      Object value = view.get(name);
      if (value instanceof Unsafe) {
        run.unsafe(true);
      }
      Object read = new TextTypes(run.tells()).read(value);
      return read instanceof NativeText text && text.vault().isPresent() ? text.text() : read;
    }
  }

  /** Hosts by name. */
  private static final class Hosts extends Lazy {
    private final Map<?, ?> hosts;
    private final Rendering run;
    private final Map<String, Object> made = new java.util.HashMap<>();

    Hosts(Map<?, ?> hosts, Rendering run) {
      this.hosts = hosts;
      this.run = run;
    }

    @Override
    public String typeName() {
      return "HostVars";
    }

    @Override
    Set<String> names() {
      Set<String> names = new LinkedHashSet<>();
      hosts.keySet().forEach(host -> names.add(String.valueOf(host)));
      return names;
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
      return hosts.containsKey(key);
    }

    @Override
    @Nullable Object value(String host) {
      Object known = made.get(host);
      if (known == null && hosts.get(host) instanceof Map<?, ?> variables) {
        known = new HostVariables(new MapView(variables), run);
        made.put(host, known);
      }
      return known == null ? run.values().render(hosts.get(host)) : known;
    }
  }

  /** One host's variables, rendered with its own. */
  private static final class HostVariables extends Lazy {
    private final VariableView view;
    private final Rendering run;
    private final Rendering outer;

    HostVariables(VariableView view, Rendering outer) {
      this.view = view;
      this.outer = outer;
      this.run = outer.within(view);
    }

    @Override
    public String typeName() {
      return "HostVarsVars";
    }

    @Override
    Set<String> names() {
      return view.names();
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
      return key instanceof String name && view.contains(name);
    }

    @Override
    @Nullable Object value(String name) {
      Object value = run.variable(name);
      outer.unsafe(outer.unsafe() || run.unsafe());
      if (value instanceof Undefined) {
        return view.get(name);
      }
      return value == PyObject.MISSING ? null : value;
    }
  }
}
