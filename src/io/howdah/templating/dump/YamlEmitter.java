package io.howdah.templating.dump;

import io.howdah.templating.dump.YamlNode.Collection;
import io.howdah.templating.dump.YamlNode.Scalar;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lays nodes out as libyaml 0.2.5 does. */
final class YamlEmitter {
  private static final int LONGEST_SIMPLE_KEY = 128;
  private static final String STR = YamlNode.PREFIX + "str";

  /** Where a node stands: below a mapping, and as a key that must stay on its line. */
  private record Place(boolean inMapping, boolean simpleKey) {}

  private static final Place ITEM = new Place(false, false);
  private static final Place VALUE = new Place(true, false);
  private static final Place SIMPLE_KEY = new Place(true, true);

  private final YamlOptions options;
  private final YamlOutput out;
  private final YamlScalars scalars;
  private final Map<YamlNode, @Nullable String> anchors = new IdentityHashMap<>();
  private final Set<String> written = new HashSet<>();
  private int lastAnchor;
  private int flowLevel;

  private YamlEmitter(YamlOptions options) {
    this.options = options;
    this.out = new YamlOutput(options);
    this.scalars = new YamlScalars(out);
  }

  static String emit(YamlNode root, YamlOptions options) {
    YamlEmitter emitter = new YamlEmitter(options);
    emitter.findShared(root);
    emitter.document(root);
    return emitter.out.text();
  }

  private void findShared(YamlNode node) {
    if (anchors.containsKey(node)) {
      if (anchors.get(node) == null) {
        anchors.put(node, "id%03d".formatted(++lastAnchor));
      }
      return;
    }
    anchors.put(node, null);
    if (node instanceof Collection c) {
      c.children.forEach(this::findShared);
    }
  }

  private void document(YamlNode root) {
    start(options.frame());
    node(root, ITEM);
    out.writeIndent();
    if (options.frame().end() || scalars.openEnded) {
      out.mark("...");
      out.writeIndent();
    }
  }

  private void start(YamlFrame frame) {
    if (!frame.version().isEmpty()) {
      out.mark("%YAML");
      out.mark(frame.version());
      out.writeIndent();
    }
    if (frame.start() || frame.canonical() || !frame.version().isEmpty()) {
      out.writeIndent();
      out.mark("---");
    }
    if (frame.canonical()) {
      out.writeIndent();
    }
  }

  private boolean canonical() {
    return options.frame().canonical();
  }

  private void node(YamlNode node, Place place) {
    String anchor = anchors.get(node);
    if (anchor != null && !written.add(anchor)) {
      out.mark("*");
      out.text(anchor);
      if (place.simpleKey()) {
        out.put(' ');
      }
      return;
    }
    if (node instanceof Scalar scalar) {
      scalar(scalar, anchor, place);
    } else {
      collection((Collection) node, anchor, place);
    }
  }

  private void anchor(@Nullable String anchor) {
    if (anchor != null) {
      out.mark("&");
      out.text(anchor);
    }
  }

  private void tag(String written) {
    if (!out.whitespace) {
      out.put(' ');
    }
    out.text(written);
  }

  private static String shortTag(String tag) {
    return tag.startsWith("!") ? tag : "!!" + tag.substring(YamlNode.PREFIX.length());
  }

  private void scalar(Scalar scalar, @Nullable String anchor, Place place) {
    boolean plainImplicit = scalar.tag.equals(YamlTags.ofPlain(scalar.value));
    boolean quotedImplicit = scalar.tag.equals(STR);
    boolean noTag = plainImplicit || quotedImplicit;
    char style = style(scalar, place);
    anchor(anchor);
    if (!noTag || canonical()) {
      tag(shortTag(scalar.tag));
    } else if (!quotedImplicit && style != 0) {
      tag("!");
    }
    int before = out.deeper(true, false);
    write(scalar.value, style, !place.simpleKey());
    out.indent = before;
  }

  private char style(Scalar scalar, Place place) {
    ScalarAnalysis analysis = ScalarAnalysis.of(scalar.value);
    boolean mustQuote = scalar.tag.equals(STR) && !STR.equals(YamlTags.ofPlain(scalar.value));
    char style = canonical() ? '"' : scalar.style == '?' ? 0 : scalar.style;
    boolean inLine = flowLevel > 0 || place.simpleKey();
    if (place.simpleKey() && analysis.multiline()) {
      style = '"';
    }
    if (style == 0) {
      boolean allowed = flowLevel > 0 ? analysis.flowPlain() : analysis.blockPlain();
      style = allowed && !mustQuote && !(scalar.value.isEmpty() && inLine) ? 0 : '\'';
    }
    if (style == '\'' && !analysis.singleQuoted()) {
      style = '"';
    }
    boolean block = style == '|' || style == '>';
    return block && (!analysis.block() || inLine) ? '"' : style;
  }

  private void write(String value, char style, boolean breaks) {
    switch (style) {
      case '\'' -> scalars.singleQuoted(value, breaks);
      case '"' -> scalars.doubleQuoted(value, breaks);
      case '|' -> scalars.literal(value);
      case '>' -> scalars.folded(value);
      default -> scalars.plain(value, breaks);
    }
  }

  private void collection(Collection node, @Nullable String anchor, Place place) {
    anchor(anchor);
    String implicit = node.mapping ? "map" : "seq";
    if (canonical() || !node.tag.equals(YamlNode.PREFIX + implicit)) {
      tag(shortTag(node.tag));
    }
    if (flowLevel > 0 || canonical() || node.flow || node.children.isEmpty()) {
      flow(node);
    } else if (node.mapping) {
      blockMapping(node);
    } else {
      blockSequence(node, place);
    }
  }

  private void flow(Collection node) {
    out.open(node.mapping ? "{" : "[");
    int before = out.deeper(true, false);
    flowLevel++;
    int step = node.mapping ? 2 : 1;
    for (int i = 0; i < node.children.size(); i += step) {
      if (i > 0) {
        out.close(",");
      }
      foldFlow();
      if (node.mapping) {
        flowPair(node.children.get(i), node.children.get(i + 1));
      } else {
        node(node.children.get(i), ITEM);
      }
    }
    flowLevel--;
    out.indent = before;
    if (canonical() && !node.children.isEmpty()) {
      out.close(",");
      out.writeIndent();
    }
    out.close(node.mapping ? "}" : "]");
  }

  private void foldFlow() {
    if (canonical() || out.beyondWidth()) {
      out.writeIndent();
    }
  }

  private void flowPair(YamlNode key, YamlNode value) {
    if (!canonical() && simpleKey(key)) {
      node(key, SIMPLE_KEY);
      out.close(":");
    } else {
      out.mark("?");
      node(key, VALUE);
      foldFlow();
      out.mark(":");
    }
    node(value, VALUE);
  }

  private void blockSequence(Collection node, Place place) {
    int before = out.deeper(false, place.inMapping() && !out.indention);
    for (YamlNode child : node.children) {
      out.writeIndent();
      out.block("-");
      node(child, ITEM);
    }
    out.indent = before;
  }

  private void blockMapping(Collection node) {
    int before = out.deeper(false, false);
    for (int i = 0; i < node.children.size(); i += 2) {
      YamlNode key = node.children.get(i);
      out.writeIndent();
      if (simpleKey(key)) {
        node(key, SIMPLE_KEY);
        out.close(":");
      } else {
        out.block("?");
        node(key, VALUE);
        out.writeIndent();
        out.block(":");
      }
      node(node.children.get(i + 1), VALUE);
    }
    out.indent = before;
  }

  private boolean simpleKey(YamlNode key) {
    String anchor = anchors.get(key);
    int length = anchor == null ? 0 : anchor.length();
    if (anchor != null && written.contains(anchor)) {
      return true;
    }
    if (key instanceof Collection c) {
      return c.children.isEmpty();
    }
    Scalar scalar = (Scalar) key;
    return !ScalarAnalysis.of(scalar.value).multiline()
        && length + scalar.value.getBytes(StandardCharsets.UTF_8).length <= LONGEST_SIMPLE_KEY;
  }
}
