package io.howdah.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.howdah.error.ExitCode;
import io.howdah.error.HowdahException;
import io.howdah.event.RunListener;
import io.howdah.executor.state.EventSink;
import io.howdah.inventory.Host;
import io.howdah.inventory.HostVariables;
import io.howdah.templating.MapView;
import io.howdah.templating.OverlayView;
import io.howdah.templating.TemplateOptions;
import io.howdah.templating.TemplateSource;
import io.howdah.templating.value.PyText;
import io.howdah.variables.MemoryFactCache;
import io.howdah.variables.VariableView;
import io.howdah.variables.Variables;
import io.howdah.variables.VariablesSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Renders templates outside of a run, as a task on some host would see them. */
public final class TemplatePreview {
  private final Assembly assembly;
  private final VariableView variables;

  private TemplatePreview(Assembly assembly, VariableView variables) {
    this.assembly = assembly;
    this.variables = variables;
  }

  /**
   * A preview with a request's inventory, settings and extra variables.
   *
   * @param host whose variables count; null for the extra variables alone
   */
  public static TemplatePreview of(
      RunRequest request, @Nullable String host, RunListener listener) {
    Assembly assembly = new Assembly(request, new EventSink(listener));
    Map<String, @Nullable Object> magic = RunMagic.of(request);
    VariableView alone = new OverlayView(new MapView(magic), request.extraVars());
    return new TemplatePreview(assembly, host == null ? alone : ofHost(assembly, host));
  }

  private static VariableView ofHost(Assembly assembly, String name) {
    RunRequest request = assembly.request();
    Path folder = request.paths().workingDirectory();
    Variables variables =
        new Variables(
            new VariablesSetup(
                assembly.inventory(),
                new HostVariables(
                    assembly.inventory(),
                    List.of(folder),
                    file -> assembly.reader().read(file).value()),
                request.extraVars(),
                RunMagic.of(request),
                new MemoryFactCache(),
                VariablesSetup.Behaviour.STANDARD));
    return new OverlayView(
        variables.ofHost(host(assembly, name)), Map.of("hostvars", variables.hostvars()));
  }

  private static Host host(Assembly assembly, String name) {
    return assembly
        .inventory()
        .host(name)
        .orElseThrow(
            () ->
                new HowdahException(
                    "there is no host " + name + " in the inventory",
                    null,
                    "give an inventory that has it with -i",
                    ExitCode.BAD_OPTIONS,
                    null));
  }

  /** The value of a task's argument; text as it is, anything else as JSON. */
  public String value(String template) {
    Object value = assembly.templar().render(template, variables);
    return value instanceof String text ? text : json(value);
  }

  /** Whether a condition holds. */
  public boolean condition(String expression) {
    return assembly.templar().test(expression, variables);
  }

  /** The text that the template module would write. */
  public String file(Path file) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    TemplateOptions options =
        TemplateOptions.DEFAULT.withSearchPath(
            folder == null ? List.of() : List.of(folder.resolve("templates"), folder));
    return assembly
        .templar()
        .renderTemplate(new TemplateSource(read(file), file.toString(), options), variables);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new HowdahException("can't read the template " + file + ": " + e.getMessage(), e);
    }
  }

  private static String json(@Nullable Object value) {
    try {
      return new ObjectMapper()
          .writerWithDefaultPrettyPrinter()
          .writeValueAsString(CaseJson.of(value));
    } catch (JsonProcessingException e) {
      return PyText.str(value);
    }
  }
}
