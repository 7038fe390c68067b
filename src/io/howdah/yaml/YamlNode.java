package io.howdah.yaml;

import io.howdah.error.SourceLocation;
import org.jspecify.annotations.Nullable;

/** A piece of YAML (or JSON) text that knows where it stands. Immutable; safe to share. */
public sealed interface YamlNode permits YamlMapping, YamlSequence, YamlScalar {
  /** Where the node begins. */
  SourceLocation location();

  /**
   * The node as plain values: null, Boolean, Long, BigInteger, Double, String, byte[], List, Map,
   * Set, dates, {@link Unsafe} and {@link VaultText}, nested. The same objects at every call and
   * for every alias: don't change them.
   */
  @Nullable Object value();

  /** Whether the author tagged this node {@code !unsafe}. */
  boolean unsafe();

  /** How many nodes this one stands for with its aliases written out; at most 2^31-1. */
  int weight();

  /** The word Python uses for the value's type, for messages: dict, list, str, int... */
  default String typeName() {
    return TypeNames.of(value());
  }
}
