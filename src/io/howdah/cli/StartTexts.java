package io.howdah.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.tools.ToolProvider;

/**
 * The tables that each run reads first. The build puts them into a class, which the archive of
 * shared classes holds: opening the jar for a resource costs a small run a twentieth of its time.
 */
public final class StartTexts {
  /** The table of {@link PlainOptions}, which there is only in the class. */
  static final String PLAIN_OPTIONS = "plain-options.tsv";

  private static final List<String> RESOURCES = List.of("settings.tsv", "unheeded-settings.txt");
  private static final String PACKAGE = "io.howdah.cli";
  private static final String BUILT = "BuiltTexts";

  private StartTexts() {}

  /** A table's lines without its comments; none where the build has not made it. */
  public static List<String> lines(String name) {
    List<String> lines = new ArrayList<>(Arrays.asList(text(name).split("\n")));
    lines.removeIf(line -> line.isEmpty() || line.startsWith("#"));
    return lines;
  }

  private static String text(String name) {
    try {
      return (String) Class.forName(PACKAGE + "." + BUILT).getField(field(name)).get(null);
    } catch (ReflectiveOperationException e) {
      return RESOURCES.contains(name) ? resource(name) : "";
    }
  }

  private static String field(String name) {
    return name.replace('.', '_').replace('-', '_');
  }

  private static String resource(String name) {
    try (InputStream in = StartTexts.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("the table " + name + " cannot be read", e);
    }
  }

  /** Makes the class, in a folder of classes. */
  public static void main(String[] arguments) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    RESOURCES.forEach(name -> texts.put(name, resource(name)));
    texts.put(PLAIN_OPTIONS, String.join("\n", PlainOptions.lines()));
    Path folder = Files.createTempDirectory("howdah-texts");
    Path source = Files.writeString(folder.resolve(BUILT + ".java"), source(texts));
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "--release", "17", "-d", arguments[0], source.toString());
    Files.delete(source);
    Files.delete(folder);
    if (failed != 0) {
      throw new IllegalStateException("the class of texts does not compile");
    }
  }

  private static String source(Map<String, String> texts) {
    StringBuilder source = new StringBuilder("package " + PACKAGE + ";\n");
    source.append("public final class ").append(BUILT).append(" {\n");
    texts.forEach(
        (name, text) ->
            source
                .append("  public static final String ")
                .append(field(name))
                .append(" = \"")
                .append(quoted(text))
                .append("\";\n"));
    return source.append("}\n").toString();
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder();
    for (char letter : text.toCharArray()) {
      switch (letter) {
        case '\n' -> quoted.append("\\n");
        case '\t' -> quoted.append("\\t");
        case '"', '\\' -> quoted.append('\\').append(letter);
        default -> quoted.append(letter < 127 ? letter + "" : "\\u%04x".formatted((int) letter));
      }
    }
    return quoted.toString();
  }
}
