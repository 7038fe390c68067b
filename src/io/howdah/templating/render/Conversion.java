package io.howdah.templating.render;

/** What becomes of the text that a template gives. */
public enum Conversion {
  /** It stays text: template files. */
  TEXT,
  /** It becomes a list, dict or bool where it reads as one: values in playbooks. */
  EVAL,
  /** A lone value keeps its type, and text is read as a Python literal: jinja2_native. */
  NATIVE
}
