package io.howdah.cli.args;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What argparse knows of an option, and picocli's annotations don't say. */
public final class Choices {
  private static final Map<String, String> EXCLUSIONS =
      Map.ofEntries(
          Map.entry("--ask-pass", "connection password"),
          Map.entry("--connection-password-file", "connection password"),
          Map.entry("--ask-become-pass", "become password"),
          Map.entry("--become-password-file", "become password"),
          Map.entry("--ask-vault-password", "vault password"),
          Map.entry("--vault-password-file", "vault password"),
          Map.entry("--new-vault-id", "new vault password"),
          Map.entry("--new-vault-password-file", "new vault password"),
          Map.entry("--entry-point", "documentation"),
          Map.entry("--snippet", "documentation"),
          Map.entry("--list_files", "documentation"),
          Map.entry("--metadata-dump", "documentation"));

  private Choices() {}

  /** The only values that an option takes; empty where it takes any. */
  static List<String> of(OptionSpec option) {
    List<String> values = new ArrayList<>();
    Iterable<String> candidates = option.completionCandidates();
    if (candidates != null) {
      candidates.forEach(values::add);
    }
    return values;
  }

  /** The name of the set of options of which only one may be given, or null. */
  static @Nullable String exclusion(OptionSpec option) {
    return exclusion(option.longestName(), option.names().length);
  }

  private static @Nullable String exclusion(String longest, int names) {
    boolean listsPlugins = longest.equals("--list") && names > 1;
    return listsPlugins ? "documentation" : EXCLUSIONS.get(longest);
  }

  /** Whether an option of these names must not come together with some other. */
  public static boolean exclude(String... names) {
    return Arrays.stream(names).anyMatch(name -> exclusion(name, names.length) != null);
  }

  /** What the choice of a subcommand is called in messages. */
  static String title(CommandSpec command) {
    String label = command.usageMessage().synopsisSubcommandLabel();
    return label.startsWith("[") || label.startsWith("{") || label.isEmpty() ? "action" : label;
  }
}
