package io.howdah.jenkins;

import com.cloudbees.groovy.cps.CpsTransformer;
import com.cloudbees.groovy.cps.sandbox.Untrusted;
import org.codehaus.groovy.ast.ClassCodeExpressionTransformer;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.FieldNode;
import org.codehaus.groovy.ast.MethodNode;
import org.codehaus.groovy.ast.stmt.Statement;
import org.codehaus.groovy.classgen.GeneratorContext;
import org.codehaus.groovy.control.SourceUnit;
import org.kohsuke.groovy.sandbox.SandboxTransformer;

/** Compiles pipeline code as Jenkins does in its sandbox: every call asks {@link Sandbox} first. */
final class SandboxCompiler extends CpsTransformer {
  private final SandboxTransformer sandbox = new SandboxTransformer();
  private ClassCodeExpressionTransformer checks;

  @Override
  public void call(SourceUnit source, GeneratorContext context, ClassNode node) {
    checks = sandbox.createVisitor(source, node);
    super.call(source, context, node);
  }

  @Override
  protected void processConstructors(ClassNode node) {
    sandbox.processConstructors(checks, node);
  }

  @Override
  protected void visitNontransformedMethod(MethodNode method) {
    checks.visitMethod(method);
  }

  @Override
  protected void visitNontransformedField(FieldNode field) {
    checks.visitField(field);
  }

  @Override
  protected void visitNontransformedStatement(Statement statement) {
    statement.visit(checks);
  }

  @Override
  @SuppressWarnings("rawtypes")
  protected Class getTrustTag() {
    return Untrusted.class;
  }
}
