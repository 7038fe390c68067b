package io.howdah.templating.parse;

import io.howdah.templating.TemplateOptions.Delimiters;
import io.howdah.templating.value.PyStrings;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a template into data, statements and expressions by the rules of Jinja2 3.1's lexer:
 * longest delimiter first, {@code -} and {@code +} beside delimiters, trim_blocks, lstrip_blocks,
 * raw blocks.
 */
final class Lexer {
  private final SourceText source;
  private final String text;
  private final Syntax syntax;
  private final Delimiters marks;
  private final List<Token> tokens = new ArrayList<>();
  private final CodeLexer code;
  private boolean lineStarting = true;
  private int pos;

  private Lexer(SourceText source, Syntax syntax) {
    this.source = source;
    this.text = source.text();
    this.syntax = syntax;
    this.marks = syntax.marks();
    this.code = new CodeLexer(source, tokens);
  }

  /** All tokens, the last of them EOF. */
  static List<Token> lex(SourceText source, Syntax syntax) {
    Lexer lexer = new Lexer(source, syntax);
    lexer.root();
    int end = lexer.text.length();
    lexer.tokens.add(new Token(TokenType.EOF, null, end, end));
    return lexer.tokens;
  }

  private void root() {
    while (pos < text.length()) {
      Opening opening = Opening.find(text, pos, syntax);
      if (opening == null) {
        data(pos, text.length(), text.substring(pos));
        return;
      }
      String before = stripped(opening);
      data(pos, opening.start(), before);
      pos = opening.end();
      lineStarting = text.charAt(pos - 1) == '\n';
      enter(opening);
    }
  }

  private void enter(Opening opening) {
    switch (opening.kind()) {
      case RAW -> raw();
      case COMMENT -> comment();
      case BLOCK -> block(opening);
      case VARIABLE -> variable(opening);
      case LINE_STATEMENT -> lineStatement(opening);
      case LINE_COMMENT -> lineComment();
    }
  }

  /** The text before an opening, white space removed as its sign and the settings say. */
  private String stripped(Opening opening) {
    return strip(text.substring(pos, opening.start()), opening);
  }

  private String strip(String before, Opening opening) {
    if (opening.sign() == '-') {
      return rstrip(before);
    }
    boolean applies =
        syntax.lstripBlocks() && opening.sign() != '+' && opening.kind() != Opening.Kind.VARIABLE;
    if (!applies) {
      return before;
    }
    int lineStart = before.lastIndexOf('\n') + 1;
    boolean candidate = lineStart > 0 || lineStarting;
    return candidate && blank(before, lineStart) ? before.substring(0, lineStart) : before;
  }

  private static boolean blank(String value, int from) {
    for (int i = from; i < value.length(); i++) {
      if (!PyStrings.isSpace(value.charAt(i))) {
        return false;
      }
    }
    return from < value.length();
  }

  private static String rstrip(String value) {
    int end = value.length();
    while (end > 0 && PyStrings.isSpace(value.charAt(end - 1))) {
      end--;
    }
    return value.substring(0, end);
  }

  private void data(int start, int end, String value) {
    if (!value.isEmpty()) {
      String shown = syntax.newline().equals("\n") ? value : value.replace("\n", syntax.newline());
      tokens.add(new Token(TokenType.DATA, shown, start, end));
    }
  }

  private void raw() {
    Opening end = Opening.findEndRaw(text, pos, syntax);
    if (end == null && pos == text.length()) {
      return;
    }
    if (end == null) {
      throw source.error("Missing end of raw directive", pos);
    }
    data(pos, end.start(), strip(text.substring(pos, end.start()), end));
    finish(end.end());
  }

  private void comment() {
    int end = text.indexOf(marks.commentEnd(), pos);
    if (end < 0) {
      throw source.error("Missing end of comment tag", pos);
    }
    finish(Closing.after(text, pos, end, marks.commentEnd(), syntax.trimBlocks()));
  }

  private void finish(int next) {
    pos = next;
    lineStarting = text.charAt(pos - 1) == '\n';
  }

  private void block(Opening opening) {
    tokens.add(new Token(TokenType.BLOCK_BEGIN, null, opening.start(), pos));
    int end = code.run(pos, at -> Closing.blockAt(text, at, marks.blockEnd(), syntax.trimBlocks()));
    if (end < 0) {
      pos = text.length();
      return;
    }
    tokens.add(new Token(TokenType.BLOCK_END, null, code.closedAt(), end));
    finish(end);
  }

  private void variable(Opening opening) {
    tokens.add(new Token(TokenType.VARIABLE_BEGIN, null, opening.start(), pos));
    int end = code.run(pos, at -> Closing.variableAt(text, at, marks.variableEnd()));
    if (end < 0) {
      pos = text.length();
      return;
    }
    tokens.add(new Token(TokenType.VARIABLE_END, null, code.closedAt(), end));
    finish(end);
  }

  private void lineStatement(Opening opening) {
    tokens.add(new Token(TokenType.BLOCK_BEGIN, null, opening.start(), pos));
    int end = code.run(pos, at -> Closing.lineAt(text, at));
    int next = end < 0 ? text.length() : end;
    tokens.add(new Token(TokenType.BLOCK_END, null, next, next));
    pos = next;
    lineStarting = true;
  }

  private void lineComment() {
    int end = text.indexOf('\n', pos);
    pos = end < 0 ? text.length() : end;
    lineStarting = false;
  }
}
