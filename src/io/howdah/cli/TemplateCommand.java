package io.howdah.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code howdah template}: renders an expression, a file, or a file of test cases. */
@Command(
    name = "template",
    mixinStandardHelpOptions = true,
    description = "Renders a template as a task would see it.")
public final class TemplateCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..1",
      paramLabel = "TEMPLATE",
      description = "A value with {{ }}, or a bare expression with --when.")
  private @Nullable String template;

  @Option(
      names = {"-f", "--file"},
      paramLabel = "FILE",
      description = "Renders a template file, as the template module does.")
  private @Nullable Path file;

  @Option(
      names = {"-e", "--extra-vars"},
      paramLabel = "VARS",
      description = "Variables: name=value ..., JSON, YAML, or @FILE.")
  private final List<String> extraVars = new ArrayList<>();

  @Option(names = "--when", description = "TEMPLATE is a condition, as in when:.")
  private boolean when;

  @Option(names = "--native", description = "Keeps Python's types (ANSIBLE_JINJA2_NATIVE).")
  private boolean nativeTypes;

  @Option(
      names = "--cases",
      paramLabel = "FILE",
      description = "Renders test cases, one JSON object a line; prints one line for each.")
  private @Nullable Path cases;

  private final PrintStream out;

  /** A command that prints to standard output. */
  public TemplateCommand() {
    this(new PrintStream(System.out, true, StandardCharsets.UTF_8));
  }

  /** A command that prints elsewhere, for tests. */
  public TemplateCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() throws IOException {
    if (cases != null) {
      return runCases(cases);
    }
    return 0;
  }

  private int runCases(Path path) throws IOException {
    TemplateCases runner = new TemplateCases();
    try (BufferedReader lines = Files.newBufferedReader(path)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) {
          out.println(runner.answer(line));
        }
      }
    }
    return 0;
  }
}
