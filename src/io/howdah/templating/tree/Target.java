package io.howdah.templating.tree;

import io.howdah.templating.render.Frame;
import io.howdah.templating.value.Namespace;
import io.howdah.templating.value.PyOps;
import io.howdah.templating.value.PyTypeException;
import io.howdah.templating.value.PyTypes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code set}, {@code for} and {@code with} assign to. */
public interface Target {
  /** Assigns a value in a frame. */
  void assign(Frame frame, @Nullable Object value);

  /** The names that it sets, in order. */
  List<String> names();

  /** A name. */
  record ToName(String name) implements Target {
    @Override
    public List<String> names() {
      return List.of(name);
    }

    @Override
    public void assign(Frame frame, @Nullable Object value) {
      frame.set(name, value);
    }
  }

  /** An attribute of a namespace. */
  record ToNamespace(String name, String attribute) implements Target {
    @Override
    public List<String> names() {
      return List.of();
    }

    @Override
    public void assign(Frame frame, @Nullable Object value) {
      if (!(frame.resolve(name) instanceof Namespace namespace)) {
        throw new PyTypeException(
            "TemplateRuntimeError", "cannot assign attribute on non-namespace object");
      }
      frame.run().effect();
      namespace.set(attribute, value);
    }
  }

  /** Several targets, which take a sequence of as many values. */
  record ToTuple(List<Target> targets) implements Target {
    @Override
    public List<String> names() {
      return targets.stream().flatMap(target -> target.names().stream()).toList();
    }

    @Override
    public void assign(Frame frame, @Nullable Object value) {
      List<@Nullable Object> values = unpacked(value);
      if (values.size() < targets.size()) {
        throw PyTypeException.value(
            "not enough values to unpack (expected "
                + targets.size()
                + ", got "
                + values.size()
                + ")");
      }
      if (values.size() > targets.size()) {
        throw PyTypeException.value("too many values to unpack (expected " + targets.size() + ")");
      }
      for (int i = 0; i < targets.size(); i++) {
        targets.get(i).assign(frame, values.get(i));
      }
    }

    @SuppressWarnings("unchecked")
    private static List<@Nullable Object> unpacked(@Nullable Object value) {
      if (value instanceof List<?> list) {
        return (List<@Nullable Object>) list;
      }
      boolean iterable =
          PyTypes.isText(value)
              || value instanceof Iterable<?>
              || value instanceof java.util.Map<?, ?>
              || value instanceof io.howdah.templating.value.Undefined;
      if (!iterable) {
        throw PyTypeException.type("cannot unpack non-iterable " + PyTypes.name(value) + " object");
      }
      return PyOps.list(value);
    }
  }
}
