package io.howdah.templating.value;

/** A value whose type has a name of its own in Python. */
public interface NamedType {
  /** The name, as type_debug tells it. */
  String typeName();

  /** The same with its module. */
  String fullTypeName();
}
