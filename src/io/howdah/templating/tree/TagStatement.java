package io.howdah.templating.tree;

import com.hubspot.jinjava.interpret.InterpretException;
import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import com.hubspot.jinjava.lib.tag.Tag;
import com.hubspot.jinjava.tree.Node;
import com.hubspot.jinjava.tree.TagNode;
import com.hubspot.jinjava.tree.output.OutputNode;
import com.hubspot.jinjava.tree.output.RenderedOutputNode;
import com.hubspot.jinjava.tree.parse.DefaultTokenScannerSymbols;
import com.hubspot.jinjava.tree.parse.TagToken;
import com.hubspot.jinjava.tree.parse.TokenScannerSymbols;
import io.howdah.error.SourceLocation;
import io.howdah.templating.render.CurrentFrame;
import io.howdah.templating.render.Executable;
import io.howdah.templating.render.Frame;
import io.howdah.templating.render.Output;
import io.howdah.templating.render.Signal;
import io.howdah.templating.value.PyTypeException;
import org.jspecify.annotations.Nullable;

/**
 * A statement that is a jinjava tag.
 *
 * @param tag what does the work
 * @param words what stands behind its name
 * @param body what stands between it and its end tag; null where it has none
 */
public record TagStatement(Tag tag, String words, @Nullable Executable body, Place place)
    implements Executable {
  private static final TokenScannerSymbols SYMBOLS = new DefaultTokenScannerSymbols();

  @Override
  public Signal run(Frame frame, Output out) {
    SourceLocation where = place.location();
    String image = "{% " + tag.getName() + " " + words + " %}";
    TagNode node =
        new TagNode(tag, new TagToken(image, where.line(), where.column(), SYMBOLS), SYMBOLS);
    if (body != null) {
      node.getChildren().add(new Body(body, frame, out));
    }
    frame.run().effect();
    try (var current = CurrentFrame.enter(frame)) {
      String text = tag.interpret(node, frame.run().engine().interpreter());
      if (!frame.dropsOutput()) {
        out.add(text);
      }
    } catch (InterpretException e) {
      throw new PyTypeException("TagError", String.valueOf(e.getMessage()), e).at(where);
    }
    return Signal.NEXT;
  }

  /** Our statements as a node of jinjava's. */
  private static final class Body extends Node {
    private static final long serialVersionUID = 1L;

    private final transient Executable statements;
    private final transient Frame frame;
    private final transient Output out;

    Body(Executable statements, Frame frame, Output out) {
      super(new TagToken("{% body %}", 1, 0, SYMBOLS), 1, 0);
      this.statements = statements;
      this.frame = frame;
      this.out = out;
    }

    @Override
    public OutputNode render(JinjavaInterpreter interpreter) {
      Output part = out.part();
      statements.run(frame.buffered(), part);
      return new RenderedOutputNode(part.text());
    }

    @Override
    public String getName() {
      return "body";
    }
  }
}
