package io.howdah.cli.args;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

class ArgumentLineTest {
  @Command(name = "ansible-sample")
  static final class Sample {
    @Option(names = {"-i", "--inventory", "--inventory-file"})
    List<String> inventory = new ArrayList<>();

    @Option(names = {"-l", "--limit"})
    String limit;

    @Option(names = "--list-hosts")
    boolean listHosts;

    @Option(names = {"-f", "--forks"})
    int forks;

    @Option(names = {"-v", "--verbose"})
    boolean[] verbose = {};

    @Option(names = {"-C", "--check"})
    boolean check;

    @Option(names = {"-k", "--ask-pass"})
    boolean askPass;

    @Option(names = {"--connection-password-file", "--conn-pass-file"})
    String passwordFile;

    @Option(names = {"-h", "--help"})
    boolean help;

    @Parameters(paramLabel = "pattern", arity = "1")
    String pattern;
  }

  private static ArgumentLine.Said read(String... words) {
    return ArgumentLine.read(new CommandLine(new Sample()).getCommandSpec(), List.of(words));
  }

  private static Sample parsed(String... words) {
    Sample sample = new Sample();
    new CommandLine(sample).parseArgs(read(words).words().toArray(String[]::new));
    return sample;
  }

  @Test
  void longOptionsMayBeCutShort() {
    assertEquals("web", parsed("--lim", "web", "all").limit);
    assertEquals("web", parsed("--lim=web", "all").limit);
  }

  @Test
  void optionsMayStandAnywhere() {
    Sample sample = parsed("all", "-i", "a,", "-C", "-ib,");
    assertEquals(List.of("a,", "b,"), sample.inventory);
    assertEquals("all", sample.pattern);
  }

  @Test
  void shortFlagsHangTogetherAndTheLastMayTakeAValue() {
    Sample sample = parsed("-vvvCi", "hosts", "all");
    assertEquals(3, sample.verbose.length);
    assertEquals(List.of("hosts"), sample.inventory);
  }

  @Test
  void whatFollowsTwoDashesIsNoOption() {
    assertEquals("--check", parsed("--", "--check").pattern);
  }

  @Test
  void helpComesBeforeErrors() {
    assertNotNull(read("-h", "--nonsense").wanted());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--li x all | ambiguous option: --li could match --limit, --list-hosts",
        "--foo all | unrecognized arguments: --foo",
        "all more | unrecognized arguments: more",
        "-f x all | argument -f/--forks: invalid int value: 'x'",
        "all -i | argument -i/--inventory/--inventory-file: expected one argument",
        "-i --check all | argument -i/--inventory/--inventory-file: expected one argument",
        "--check=1 all | argument -C/--check: ignored explicit argument '1'",
        "-C | the following arguments are required: pattern",
        "-k --conn-pass-file f all | argument --connection-password-file/--conn-pass-file: not"
            + " allowed with argument -k/--ask-pass"
      })
  void errorsAreArgparses(String words, String message) {
    UsageException error = assertThrows(UsageException.class, () -> read(words.strip().split(" ")));
    assertEquals(message, error.getMessage());
  }
}
