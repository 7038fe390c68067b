package io.howdah.yaml;

import io.howdah.error.SourceLocation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.parser.ParserImpl;

/** Builds located nodes from the parser's events, in one pass. */
final class YamlComposer {
  private static final int DEEPEST = 300;

  private final ParserImpl events;
  private final String file;
  private final TagReader tags;
  private final MappingBuilder mappings;
  private final Map<Anchor, YamlNode> anchors = new HashMap<>();
  private int depth;

  YamlComposer(ParserImpl events, String file, YamlOptions options) {
    this.events = events;
    this.file = file;
    this.tags = new TagReader(options);
    this.mappings = new MappingBuilder(options);
  }

  /** The only document of the stream; null as a value where there is none. */
  YamlNode document() {
    events.next();
    if (events.checkEvent(Event.ID.StreamEnd)) {
      return new YamlScalar(new SourceLocation(file, 1, 1), "", null);
    }
    events.next();
    YamlNode root = value();
    events.next();
    if (!events.checkEvent(Event.ID.StreamEnd)) {
      throw YamlException.syntax(
          "expected a single document in the stream, but found another document",
          place(events.peekEvent()),
          null);
    }
    return root;
  }

  /** Every document of the stream. */
  List<YamlNode> documents() {
    List<YamlNode> roots = new ArrayList<>();
    events.next();
    while (!events.checkEvent(Event.ID.StreamEnd)) {
      events.next();
      anchors.clear();
      roots.add(value());
      events.next();
    }
    return roots;
  }

  /** A node that is no key: `<<` and `=` mean something only as keys. */
  private YamlNode value() {
    YamlNode node = node();
    if (node instanceof YamlScalar s && ScalarResolver.onlyAsKey(s.value())) {
      throw YamlException.syntax(
          "could not determine a constructor for '" + s.text() + "'", s.location(), null);
    }
    return node;
  }

  private YamlNode node() {
    Event event = events.next();
    if (event instanceof AliasEvent alias) {
      return alias(alias);
    }
    SourceLocation place = place(event);
    if (event instanceof ScalarEvent scalar) {
      return anchored(scalar, tags.scalar(scalar, place));
    }
    if (++depth > DEEPEST) {
      throw YamlException.syntax("nested deeper than " + DEEPEST + " levels", place, null);
    }
    CollectionStartEvent start = (CollectionStartEvent) event;
    YamlNode made =
        event.getEventId() == Event.ID.MappingStart ? mapping(start, place) : list(start, place);
    depth--;
    return anchored(start, made);
  }

  private YamlNode anchored(NodeEvent event, YamlNode node) {
    event.getAnchor().ifPresent(anchor -> anchors.put(anchor, node));
    return node;
  }

  private YamlNode alias(AliasEvent event) {
    YamlNode node = anchors.get(event.getAlias());
    if (node == null) {
      throw YamlException.syntax("found undefined alias", place(event), null);
    }
    return node;
  }

  private YamlNode list(CollectionStartEvent start, SourceLocation place) {
    List<YamlNode> items = new ArrayList<>();
    while (!events.checkEvent(Event.ID.SequenceEnd)) {
      items.add(value());
    }
    events.next();
    return bounded(tags.sequence(start.getTag().orElse(null), place, items));
  }

  private YamlNode mapping(CollectionStartEvent start, SourceLocation place) {
    List<YamlNode> pairs = new ArrayList<>();
    while (!events.checkEvent(Event.ID.MappingEnd)) {
      pairs.add(node());
      pairs.add(value());
    }
    events.next();
    return bounded(
        tags.mapping(start.getTag().orElse(null), place, mappings.entries(place, pairs)));
  }

  private YamlNode bounded(YamlNode node) {
    if (node.weight() > Weights.LIMIT) {
      throw YamlException.syntax("aliases expand to too many values", node.location(), null);
    }
    return node;
  }

  private SourceLocation place(Event event) {
    @Nullable Mark mark = event.getStartMark().orElse(null);
    return mark == null
        ? SourceLocation.ofFile(file)
        : new SourceLocation(file, mark.getLine() + 1, mark.getColumn() + 1);
  }
}
