package io.howdah.jenkins;

import com.cloudbees.groovy.cps.Continuable;
import com.cloudbees.groovy.cps.SerializableScript;
import java.io.ObjectStreamException;
import java.util.Map;
import org.codehaus.groovy.runtime.InvokerHelper;

/** What Jenkins' CpsScript is to scripts: steps, global variables and their properties. */
public abstract class FakeScript extends SerializableScript {
  @Override
  public Object invokeMethod(String name, Object arguments) {
    FakeJenkins jenkins = FakeJenkins.current();
    Object[] list = InvokerHelper.asArray(arguments);
    if (jenkins.isVariable(name)) {
      Object variable = jenkins.variable(name);
      return InvokerHelper.getMetaClass(variable).invokeMethod(variable, "call", list);
    }
    if (FakeSteps.SYMBOLS.contains(name)) {
      return FakeSteps.symbol(StepCall.of(name, list));
    }
    if (!FakeSteps.KNOWN.contains(name) || jenkins.steps.missing.contains(name)) {
      throw new NoSuchMethodError("No such DSL method '" + name + "' found");
    }
    return Continuable.suspend(name, StepCall.of(name, list));
  }

  @Override
  public Object getProperty(String property) {
    FakeJenkins jenkins = FakeJenkins.current();
    Map<String, Object> globals = jenkins.globals();
    if (globals.containsKey(property)) {
      return globals.get(property);
    }
    return jenkins.isVariable(property) ? jenkins.variable(property) : super.getProperty(property);
  }

  /** Bindings don't travel. */
  protected Object readResolve() throws ObjectStreamException {
    return this;
  }
}
