package io.howdah.templating.value;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Methods of one type by name, their parameters declared as {@link Signature}s. */
final class MethodTable<T> {
  /** What a method does with the object it is called on. */
  @FunctionalInterface
  interface Body<T> {
    @Nullable Object call(T self, Bound args);
  }

  private final Map<String, Method<T>> methods = new HashMap<>();

  /** Adds a method from its declaration. */
  MethodTable<T> add(String declaration, Body<T> body) {
    int open = declaration.indexOf('(');
    String name = open < 0 ? declaration : declaration.substring(0, open);
    methods.put(name, new Method<>(declaration, body));
    return this;
  }

  /** The method bound to an object, or null. */
  @Nullable PyCallable of(T self, String name) {
    Method<T> method = methods.get(name);
    return method == null ? null : new BoundMethod<>(method, self, name);
  }

  /** A method whose signature is parsed when it is first called. */
  private static final class Method<T> {
    private final String declaration;
    private final Body<T> body;
    private volatile @Nullable Signature signature;

    Method(String declaration, Body<T> body) {
      this.declaration = declaration;
      this.body = body;
    }

    Signature signature() {
      Signature known = signature;
      if (known == null) {
        known = Signature.of(declaration);
        signature = known;
      }
      return known;
    }
  }

  private record BoundMethod<T>(Method<T> method, T self, String name) implements PyCallable {
    @Override
    public @Nullable Object call(Arguments args) {
      try {
        return method.body.call(self, method.signature().bind(args));
      } catch (UnsupportedOperationException e) {
        throw new PyTypeException("TypeError", "this value can't be changed by " + name, e);
      }
    }

    @Override
    public String pyRepr() {
      return "<built-in method "
          + name
          + " of "
          + PyTypes.name(self)
          + " object at 0x"
          + Integer.toHexString(System.identityHashCode(self))
          + ">";
    }
  }
}
