package io.howdah.jenkins;

import groovy.lang.GString;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.codehaus.groovy.reflection.ReflectionCache;
import org.codehaus.groovy.runtime.DateGroovyMethods;
import org.codehaus.groovy.runtime.DefaultGroovyMethods;
import org.codehaus.groovy.runtime.EncodingGroovyMethods;
import org.codehaus.groovy.runtime.StringGroovyMethods;

/**
 * The method or constructor that a call means, written as a line of Jenkins' whitelists: the most
 * general declaration, as {@code method java.util.Map get java.lang.Object}.
 */
record Signature(Executable called) {
  private static final List<Class<?>> GROOVYS_OWN =
      List.of(
          DefaultGroovyMethods.class,
          StringGroovyMethods.class,
          EncodingGroovyMethods.class,
          DateGroovyMethods.class);

  /** The method of the receiver itself. */
  static Optional<Signature> method(Object receiver, String name, Object[] arguments) {
    Set<Class<?>> types = new LinkedHashSet<>();
    collect(receiver.getClass(), types);
    if (receiver instanceof GString) {
      types.add(String.class);
    }
    return types.stream().flatMap(t -> declared(t, name, arguments).stream()).findFirst();
  }

  /** The methods that Groovy adds to the receiver. */
  static List<Signature> added(Object receiver, String name, Object[] arguments) {
    Object[] all = Stream.concat(Stream.of(receiver), Arrays.stream(arguments)).toArray();
    return GROOVYS_OWN.stream().flatMap(c -> declared(c, name, all).stream()).toList();
  }

  static Optional<Signature> constructor(Class<?> type, Object[] arguments) {
    return best(Stream.of(type.getDeclaredConstructors()), arguments);
  }

  static Optional<Signature> declared(Class<?> type, String name, Object[] arguments) {
    return best(
        Stream.of(type.getDeclaredMethods()).filter(m -> m.getName().equals(name)), arguments);
  }

  private static Optional<Signature> best(Stream<? extends Executable> all, Object[] arguments) {
    return all.filter(m -> fits(m.getParameterTypes(), arguments, m.isVarArgs()))
        .reduce((a, b) -> narrower(a, b) ? a : b)
        .map(Signature::new);
  }

  /** Supertypes first. */
  private static void collect(Class<?> type, Set<Class<?>> into) {
    if (type.getSuperclass() != null) {
      collect(type.getSuperclass(), into);
    }
    for (Class<?> each : type.getInterfaces()) {
      collect(each, into);
    }
    into.add(type);
  }

  private static boolean fits(Class<?>[] types, Object[] arguments, boolean open) {
    if (open && arguments.length >= types.length - 1) {
      return true;
    }
    for (int i = 0; i < types.length && types.length == arguments.length; i++) {
      if (!fits(types[i], arguments[i])) {
        return false;
      }
    }
    return types.length == arguments.length;
  }

  private static boolean fits(Class<?> type, Object argument) {
    if (argument == null) {
      return !type.isPrimitive();
    }
    return ReflectionCache.autoboxType(type).isInstance(argument)
        || type == String.class && argument instanceof GString;
  }

  private static boolean narrower(Executable a, Executable b) {
    Class<?>[] one = a.getParameterTypes();
    Class<?>[] other = b.getParameterTypes();
    boolean all = one.length == other.length;
    for (int i = 0; all && i < one.length; i++) {
      all = other[i].isAssignableFrom(one[i]);
    }
    return all;
  }

  String line(String kind) {
    String parameters =
        Arrays.stream(called.getParameterTypes())
            .map(t -> " " + t.getCanonicalName())
            .collect(Collectors.joining());
    String name = called instanceof Constructor<?> ? "" : " " + called.getName();
    return kind + " " + called.getDeclaringClass().getName() + name + parameters;
  }
}
