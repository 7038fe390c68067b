package io.howdah.templating.dump;

import java.util.ArrayList;
import java.util.List;

/** What the YAML emitter writes; compared by identity, so that shared nodes become aliases. */
sealed interface YamlNode {
  String PREFIX = "tag:yaml.org,2002:";

  /** The full tag. */
  String tag();

  /** Whether a parent may still be written in flow style around it. */
  default boolean simple() {
    return false;
  }

  /** A scalar; style is 0 (any) or one of the characters ' " | &gt;. */
  final class Scalar implements YamlNode {
    final String tag;
    final String value;
    final char style;

    Scalar(String tag, String value, char style) {
      this.tag = tag.startsWith("!") ? tag : PREFIX + tag;
      this.value = value;
      this.style = style;
    }

    @Override
    public String tag() {
      return tag;
    }

    @Override
    public boolean simple() {
      return style == 0;
    }
  }

  /** A sequence, or a mapping whose children are key, value, key, value. */
  final class Collection implements YamlNode {
    final String tag;
    final boolean mapping;
    final List<YamlNode> children = new ArrayList<>();
    boolean flow;

    Collection(String tag, boolean mapping) {
      this.tag = PREFIX + tag;
      this.mapping = mapping;
    }

    @Override
    public String tag() {
      return tag;
    }
  }
}
