package io.howdah.templating;

import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import com.hubspot.jinjava.tree.Node;
import com.hubspot.jinjava.tree.output.OutputNode;
import com.hubspot.jinjava.tree.output.RenderedOutputNode;
import com.hubspot.jinjava.tree.parse.DefaultTokenScannerSymbols;
import com.hubspot.jinjava.tree.parse.TextToken;
import io.howdah.templating.render.Unit;

/** A whole template of ours as one node of jinjava's tree. */
final class TemplateNode extends Node {
  private static final long serialVersionUID = 1L;

  private final transient Unit unit;

  TemplateNode(Unit unit) {
    super(new TextToken(unit.source().text(), 1, 0, new DefaultTokenScannerSymbols()), 1, 0);
    this.unit = unit;
  }

  @Override
  public OutputNode render(JinjavaInterpreter interpreter) {
    if (interpreter instanceof HowdahInterpreter own) {
      return new RenderedOutputNode(own.text(unit));
    }
    throw new IllegalStateException("not an interpreter made by the Templar: " + interpreter);
  }

  @Override
  public String getName() {
    return "howdah-template";
  }
}
