package io.howdah.cli.lab;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code howdah lab exec}. */
@Command(
    name = "exec",
    description =
        "Runs a command as root in a host, through its namespaces: works when its network is cut."
            + " A single word is given to sh.",
    preprocessor = Verbatim.class,
    mixinStandardHelpOptions = true)
public final class LabExec implements Callable<Integer> {
  @Mixin private LabOptions options = new LabOptions();

  @Parameters(index = "0", paramLabel = "HOST", description = "A host of the lab.")
  private String host = "";

  @Parameters(index = "1..*", arity = "1..*", paramLabel = "COMMAND", description = "What to run.")
  private List<String> command = List.of();

  @Override
  public Integer call() throws Exception {
    List<String> given = Verbatim.command(command);
    List<String> words = given.size() == 1 ? List.of("sh", "-c", given.get(0)) : given;
    return Foreground.run(options.open().execCommand(host, words));
  }
}
