package io.howdah.templating.dump;

/**
 * What stands around a YAML document, and how its lines end.
 *
 * @param start whether the document begins with ---
 * @param end whether it ends with ...
 * @param version the version that a %YAML line gives, or empty
 * @param lineBreak what ends a line
 * @param canonical with every tag, one item a line, texts in double quotes
 */
public record YamlFrame(
    boolean start, boolean end, String version, String lineBreak, boolean canonical) {
  /** The document alone. */
  public static final YamlFrame NONE = new YamlFrame(false, false, "", "\n", false);
}
