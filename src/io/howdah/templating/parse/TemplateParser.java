package io.howdah.templating.parse;

import io.howdah.templating.extension.PluginLibrary;
import io.howdah.templating.render.Executable;
import io.howdah.templating.render.Unit;
import java.util.List;
import java.util.Map;

/** Parses templates. */
public final class TemplateParser {
  private final PluginLibrary library;

  /** A parser that knows these filters and tests. */
  public TemplateParser(PluginLibrary library) {
    this.library = library;
  }

  /** Parses a template file's text. */
  public Unit file(String name, String text, Syntax syntax) {
    SourceText source = SourceText.of(name, text, syntax.keepTrailing());
    try {
      return parse(source, syntax);
    } catch (StackOverflowError e) {
      throw source.error("expressions or statements are nested too deeply", 0);
    }
  }

  private Unit parse(SourceText source, Syntax syntax) {
    List<Token> tokens = Lexer.lex(source, syntax);
    ParseState state = new ParseState(new TokenStream(source, tokens), syntax, library);
    Executable body = new BodyParser(state).template();
    return new Unit(
        source,
        body,
        Map.copyOf(state.blocks),
        state.mutates(),
        source.text().contains("type_debug") || source.text().contains("__class__"),
        state.compilation(),
        state.roots.late());
  }

  /**
   * Parses a text from a playbook: in expressions (not in statements), backslashes in string
   * literals stand for themselves, as Ansible doubles them.
   */
  public Unit playbookText(String text, Syntax syntax) {
    boolean doubled = text.indexOf('\\') >= 0 && text.contains("{{");
    return file("<template>", doubled ? Backslashes.doubled(text, syntax) : text, syntax);
  }
}
