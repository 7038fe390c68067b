package io.howdah.engine.documentation;

/** Cuts {@code short_description} out of a DOCUMENTATION without reading the rest of it. */
final class SummaryText {
  private SummaryText() {}

  /** The lines of it as YAML; empty where there is none. */
  static String in(String text) {
    boolean inside = false;
    String deeper = null;
    StringBuilder stub = new StringBuilder();
    for (String line : text.lines().toList()) {
      if (deeper != null) {
        if (!line.startsWith(deeper)) {
          break;
        }
        stub.append(line).append('\n');
      } else if (inside && line.stripLeading().startsWith("short_description:")) {
        deeper = " ".repeat(line.length() - line.stripLeading().length() + 1);
        stub.append(line).append('\n');
      } else if (line.startsWith("DOCUMENTATION")
          && (line.indexOf('=') >= 0 || line.indexOf(':') >= 0)) {
        inside = true;
      }
    }
    return stub.toString().strip().replaceFirst("\\.+$", "");
  }
}
