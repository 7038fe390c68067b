package io.howdah.templating.value;

/** Text that counts as escaped already (filters escape, e, safe, urlize, ...). */
public record Markup(String text) {
  /** Escapes the five characters of HTML, as MarkupSafe does; a Markup stays as it is. */
  public static Markup escape(Object value) {
    if (value instanceof Markup markup) {
      return markup;
    }
    String text = PyText.str(value);
    return new Markup(
        text.replace("&", "&amp;")
            .replace(">", "&gt;")
            .replace("<", "&lt;")
            .replace("'", "&#39;")
            .replace("\"", "&#34;"));
  }

  @Override
  public String toString() {
    return text;
  }
}
