package io.howdah.cli.doc;

import io.howdah.cli.options.CommonOptions;
import io.howdah.cli.options.PluginTypes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What ansible-doc takes. */
public final class DocOptions {
  private static final String FILTER =
      " A supplied argument will be used for filtering, can be a namespace or full collection"
          + " name.";

  /** The words that {@code -t} takes, in Ansible's order. */
  public static final class Types extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    /** All of them. */
    public Types() {
      super(
          PluginTypes.between(
              List.of(), List.of("module", "strategy", "test", "filter", "role", "keyword")));
    }
  }

  /** Help, version, verbosity. */
  @Mixin public CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "plugin", arity = "0..*", description = "Plugin")
  List<String> names = new ArrayList<>();

  @Option(
      names = {"-M", "--module-path"},
      paramLabel = "MODULE_PATH",
      description = "prepend colon-separated path(s) to module library")
  public @Nullable String modulePath;

  @Option(
      names = "--playbook-dir",
      paramLabel = "BASEDIR",
      description =
          "Since this tool does not use playbooks, use this as a substitute playbook directory."
              + " This sets the relative path for many features including roles/ group_vars/ etc.")
  public @Nullable String playbookDirectory;

  @Option(
      names = {"-t", "--type"},
      paramLabel = "TYPE",
      completionCandidates = Types.class,
      description = "Choose which plugin type (defaults to \"module\").")
  String type = "module";

  @Option(
      names = {"-j", "--json"},
      description = "Change output into json format.")
  boolean json;

  @Option(
      names = {"-r", "--roles-path"},
      paramLabel = "ROLES_PATH",
      description = "The path to the directory containing your roles.")
  public List<String> rolesPath = new ArrayList<>();

  @Option(
      names = {"-e", "--entry-point"},
      paramLabel = "ENTRY_POINT",
      description = "Select the entry point for role(s).")
  @Nullable String entryPoint;

  @Option(
      names = {"-s", "--snippet"},
      description = "Show playbook snippet for these plugin types: inventory, lookup, module")
  boolean snippet;

  @Option(
      names = {"-F", "--list_files"},
      description =
          "Show plugin names and their source files without summaries (implies --list)." + FILTER)
  boolean files;

  @Option(
      names = {"-l", "--list"},
      description = "List available plugins." + FILTER)
  boolean list;

  @Option(
      names = "--metadata-dump",
      description =
          "**For internal use only** Dump json metadata for all entries, ignores other options.")
  boolean dump;

  @Option(
      names = "--no-fail-on-errors",
      description =
          "**For internal use only** Only used for --metadata-dump. Do not fail on errors. Report"
              + " the error message in the JSON instead.")
  boolean lenient;
}
