package io.howdah.jenkins;

import groovy.lang.GroovyClassLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kohsuke.groovy.sandbox.GroovyInterceptor;

/**
 * Refuses what Jenkins' Script Security would refuse a sandboxed library. Allowed are the script's
 * own classes, steps, and what test/resources/jenkins/sandbox.txt lists: each line of it stands in
 * Script Security's generic whitelist too (compared with the one of February 2024).
 */
@SuppressWarnings("rawtypes")
final class Sandbox extends GroovyInterceptor {
  private static final Set<String> ALLOWED = read();
  private final GroovyClassLoader scripts;

  Sandbox(GroovyClassLoader scripts) {
    this.scripts = scripts;
  }

  private static Set<String> read() {
    try {
      return Files.readAllLines(Path.of("test/resources/jenkins/sandbox.txt")).stream()
          .filter(l -> !l.isBlank() && !l.startsWith("#"))
          .collect(Collectors.toCollection(HashSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isOurs(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    return loader == scripts
        || loader instanceof GroovyClassLoader.InnerLoader inner && inner.getParent() == scripts
        || type.getPackageName().equals("io.howdah.jenkins");
  }

  private void check(String kind, Signature signature) {
    if (!isOurs(signature.called().getDeclaringClass()) && !permits(signature.line(kind))) {
      throw refused(signature.line(kind));
    }
  }

  private static boolean permits(String line) {
    return ALLOWED.contains(line);
  }

  private static SecurityException refused(String line) {
    return new SecurityException("Scripts not permitted to use " + line);
  }

  @Override
  public Object onMethodCall(Invoker next, Object receiver, String name, Object... arguments)
      throws Throwable {
    if (receiver instanceof FakeScript && name.equals("invokeMethod")) {
      return super.onMethodCall(next, receiver, name, arguments);
    }
    Signature.method(receiver, name, arguments)
        .ifPresentOrElse(s -> check("method", s), () -> checkAdded(receiver, name, arguments));
    return super.onMethodCall(next, receiver, name, arguments);
  }

  private void checkAdded(Object receiver, String name, Object[] arguments) {
    List<Signature> added = Signature.added(receiver, name, arguments);
    boolean arithmetic = receiver instanceof Number;
    boolean script = isOurs(receiver.getClass());
    if (!arithmetic
        && !added.isEmpty()
        && added.stream().noneMatch(s -> permits(s.line("staticMethod")))) {
      throw refused(added.get(0).line("staticMethod"));
    }
    if (!arithmetic && added.isEmpty() && !script && !(receiver instanceof Map)) {
      throw refused("method " + receiver.getClass().getName() + " " + name);
    }
  }

  @Override
  public Object onStaticCall(Invoker next, Class receiver, String name, Object... arguments)
      throws Throwable {
    check(
        "staticMethod",
        Signature.declared(receiver, name, arguments)
            .orElseThrow(() -> refused("staticMethod " + receiver.getName() + " " + name)));
    return super.onStaticCall(next, receiver, name, arguments);
  }

  @Override
  public Object onNewInstance(Invoker next, Class receiver, Object... arguments) throws Throwable {
    if (!isOurs(receiver)) {
      check(
          "new",
          Signature.constructor(receiver, arguments)
              .orElseThrow(() -> refused("new " + receiver.getName())));
    }
    return super.onNewInstance(next, receiver, arguments);
  }

  @Override
  public Object onGetProperty(Invoker next, Object receiver, String property) throws Throwable {
    checkProperty(receiver, "get", property);
    return super.onGetProperty(next, receiver, property);
  }

  @Override
  public Object onSetProperty(Invoker next, Object receiver, String property, Object value)
      throws Throwable {
    checkProperty(receiver, "set", property, value);
    return super.onSetProperty(next, receiver, property, value);
  }

  /** Maps answer to any name; of others, the getter or setter has to be allowed. */
  private void checkProperty(Object receiver, String verb, String property, Object... value) {
    Class<?> type = receiver instanceof Class<?> c ? c : receiver.getClass();
    if (receiver instanceof Map || isOurs(type)) {
      return;
    }
    String name = verb + Character.toUpperCase(property.charAt(0)) + property.substring(1);
    check(
        "method",
        Signature.method(receiver, name, value)
            .orElseThrow(() -> refused("field " + type.getName() + " " + property)));
  }
}
