package io.howdah.jenkins;

import com.cloudbees.groovy.cps.Continuable;
import com.cloudbees.groovy.cps.Continuation;
import com.cloudbees.groovy.cps.CpsTransformer;
import com.cloudbees.groovy.cps.Env;
import com.cloudbees.groovy.cps.Envs;
import com.cloudbees.groovy.cps.NonCPS;
import com.cloudbees.groovy.cps.ObjectInputStreamWithLoader;
import com.cloudbees.groovy.cps.Outcome;
import com.cloudbees.groovy.cps.TransformerConfiguration;
import com.cloudbees.groovy.cps.impl.CpsCallableInvocation;
import com.cloudbees.groovy.cps.impl.CpsClosure;
import com.cloudbees.groovy.cps.sandbox.SandboxInvoker;
import groovy.lang.Binding;
import groovy.lang.GroovyShell;
import groovy.lang.Script;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.codehaus.groovy.control.customizers.ImportCustomizer;
import org.codehaus.groovy.runtime.InvokerHelper;

/**
 * Runs pipeline scripts through the interpreter that Jenkins uses, without a controller. Before
 * each step of Jenkins everything that is under way is written and read back, as at a restart.
 */
final class FakeJenkins {
  /** One body under way, and the step that opened it (null: the script itself). */
  private record Frame(Continuable body, StepCall opener) implements Serializable {}

  private record Saved(ArrayList<Frame> stack, StepCall call) implements Serializable {}

  private static FakeJenkins current;

  private static final GroovyShell SHELL = shell();
  private static final Map<String, Class<?>> COMPILED = new HashMap<>();

  final FakeSteps steps;
  private final Sandbox sandbox = new Sandbox(SHELL.getClassLoader());
  private final Map<String, Object> variables = new HashMap<>();
  private ArrayList<Frame> stack = new ArrayList<>();

  FakeJenkins(FakeSteps steps) {
    this.steps = steps;
    current = this;
  }

  private static GroovyShell shell() {
    CpsTransformer transformer = new SandboxCompiler();
    transformer.setConfiguration(new TransformerConfiguration().withClosureType(CpsClosure.class));
    CompilerConfiguration configuration = new CompilerConfiguration();
    configuration.addCompilationCustomizers(
        new ImportCustomizer().addImports(NonCPS.class.getName(), Library.class.getName()),
        transformer);
    configuration.setScriptBaseClass(FakeScript.class.getName());
    GroovyShell shell = new GroovyShell(FakeJenkins.class.getClassLoader(), configuration);
    shell.getClassLoader().addClasspath("src");
    return shell;
  }

  static FakeJenkins current() {
    return current;
  }

  Map<String, Object> globals() {
    return steps.globals;
  }

  boolean isVariable(String name) {
    return Files.exists(file(name));
  }

  Object variable(String name) {
    return variables.computeIfAbsent(name, FakeJenkins::make);
  }

  private static Path file(String name) {
    return Path.of("vars", name + ".groovy");
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A variable of the library, compiled once for all runs. */
  private static Script make(String name) {
    Class<?> type = COMPILED.computeIfAbsent(name, n -> parse(read(file(n)), n).getClass());
    return InvokerHelper.createScript(type, new Binding());
  }

  private static Script parse(String text, String name) {
    return SHELL.parse(text, name + ".groovy");
  }

  /** Runs a script to its end, in the sandbox; what it returns. */
  Object run(String text) throws Throwable {
    sandbox.register();
    try {
      return interpret(text);
    } finally {
      sandbox.unregister();
    }
  }

  private Object interpret(String text) throws Throwable {
    stack = new ArrayList<>();
    Outcome next = enter(() -> parse(text, "WorkflowScript").run(), null);
    while (!stack.isEmpty()) {
      Frame top = stack.get(stack.size() - 1);
      Outcome out = top.body().run0(next, Continuable.categories);
      if (top.body().isResumable()) {
        next = step((StepCall) out.getNormal());
      } else {
        stack.remove(stack.size() - 1);
        next = top.opener() == null ? out : steps.leave(top.opener(), out, openers());
      }
    }
    if (next.getAbnormal() != null) {
      throw next.getAbnormal();
    }
    return next.getNormal();
  }

  private interface Body {
    Object run();
  }

  /** Starts a body: transformed code comes as an invocation, other code is done at once. */
  private Outcome enter(Body body, StepCall opener) {
    try {
      return new Outcome(body.run(), null);
    } catch (CpsCallableInvocation invocation) {
      Env untrusted = Envs.empty(new SandboxInvoker());
      stack.add(
          new Frame(
              new Continuable(invocation.invoke(untrusted, null, Continuation.HALT)), opener));
      return new Outcome(null, null);
    }
  }

  private Outcome step(StepCall asked) throws Exception {
    Saved saved = reread(new Saved(stack, asked));
    stack = saved.stack();
    StepCall call = saved.call();
    try {
      Object value = steps.on(call, openers());
      if (call.name().equals("parallel")) {
        return branches(call);
      }
      boolean body = call.body() != null && value != FakeSteps.SKIPPED;
      return body ? enter(call.body()::call, call) : new Outcome(value, null);
    } catch (FakeSteps.StepException | FakeSteps.FlowInterruptedException e) {
      return new Outcome(null, e);
    }
  }

  /** One branch after the other; after one that fails, as by failFast, the others don't begin. */
  private Outcome branches(StepCall call) {
    List<Object> bodies = new ArrayList<>(call.named().values());
    java.util.Collections.reverse(bodies);
    Outcome last = new Outcome(null, null);
    for (Object body : bodies) {
      last = body instanceof groovy.lang.Closure<?> branch ? enter(branch::call, call) : last;
    }
    return last;
  }

  private List<String> openers() {
    return stack.stream().filter(f -> f.opener() != null).map(f -> f.opener().name()).toList();
  }

  private Saved reread(Saved saved) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(saved);
    }
    try (ObjectInputStreamWithLoader in =
        new ObjectInputStreamWithLoader(
            new ByteArrayInputStream(bytes.toByteArray()), SHELL.getClassLoader())) {
      return (Saved) in.readObject();
    }
  }
}
