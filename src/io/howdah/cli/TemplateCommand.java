package io.howdah.cli;

import io.howdah.cli.options.InventoryOptions;
import io.howdah.cli.options.RunOptions;
import io.howdah.cli.options.VaultOptions;
import io.howdah.engine.RunRequest;
import io.howdah.engine.TemplateCases;
import io.howdah.engine.TemplatePreview;
import io.howdah.error.ExitCode;
import io.howdah.error.HowdahException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code howdah template}: renders an expression, a file, or a file of test cases. */
@Command(
    name = "template",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    usageHelpAutoWidth = true,
    description = "Renders a template as a task would see it.")
final class TemplateCommand implements Callable<Integer> {
  private final CommandContext context;

  @Parameters(
      arity = "0..1",
      paramLabel = "TEMPLATE",
      description = "a value with {{ }}, as a task's argument; a bare expression with --when")
  private @Nullable String template;

  @Option(
      names = {"-f", "--file"},
      paramLabel = "FILE",
      description = "render a template file, as the template module does")
  private @Nullable Path file;

  @Option(
      names = {"-e", "--extra-vars"},
      paramLabel = "VARS",
      description = "variables: name=value ..., JSON, YAML, or @FILE; may be given several times")
  private List<String> extraVars = new ArrayList<>();

  @Option(
      names = {"-H", "--host"},
      paramLabel = "HOST",
      description = "the host of the inventory whose variables count")
  private @Nullable String host;

  @Option(names = "--when", description = "TEMPLATE is a condition, as in when")
  private boolean when;

  @Option(
      names = "--cases",
      paramLabel = "FILE",
      description = "render test cases, one JSON object a line; prints one line for each")
  private @Nullable Path cases;

  @Mixin private InventoryOptions inventory = new InventoryOptions();
  @Mixin private VaultOptions vault = new VaultOptions();

  TemplateCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    if (cases != null) {
      runCases(context.directory().resolve(cases));
    } else if (file != null) {
      context.out().print(preview().file(context.directory().resolve(file)));
    } else if (template != null) {
      render(template);
    } else {
      throw new HowdahException(
          "give a template, --file or --cases", null, null, ExitCode.BAD_OPTIONS, null);
    }
    context.out().flush();
    return 0;
  }

  private void render(String text) {
    TemplatePreview preview = preview();
    context.out().println(when ? preview.condition(text) : preview.value(text));
  }

  private TemplatePreview preview() {
    RunOptions run = new RunOptions();
    run.extraVars = extraVars;
    RequestBuilder.Options options = RequestBuilder.Options.of(inventory, run, vault);
    RunRequest request =
        new RequestBuilder(context, context.configuration(), options)
            .build(List.of(), RunRequest.Selection.ALL, false);
    return TemplatePreview.of(request, host, event -> {});
  }

  private void runCases(Path path) throws IOException {
    if (!Files.isRegularFile(path)) {
      throw new HowdahException(
          "there is no file of cases " + path,
          null,
          "give --cases a file with one JSON object a line",
          ExitCode.BAD_OPTIONS,
          null);
    }
    TemplateCases runner = new TemplateCases(context.environment());
    try (BufferedReader lines = Files.newBufferedReader(path)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) {
          context.out().println(runner.answer(line));
        }
      }
    }
  }
}
