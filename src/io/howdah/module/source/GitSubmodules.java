package io.howdah.module.source;

import io.howdah.connection.ShellQuote;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleFailure;
import io.howdah.module.command.HostTool.Ran;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The submodules of a working copy. */
final class GitSubmodules {
  private final GitRepository repository;
  private final ModuleArgs args;

  GitSubmodules(GitRepository repository, ModuleArgs args) {
    this.repository = repository;
    this.args = args;
  }

  /** Brings them to where the working copy (or their own branch) wants them; whether that moved. */
  boolean update() {
    List<String> lines =
        repository
            .tool()
            .sh("cat " + ShellQuote.quote(repository.dest() + "/.gitmodules") + " 2>/dev/null")
            .out()
            .lines()
            .toList();
    if (lines.isEmpty() || !(isNew(lines) || hasMoved())) {
      return false;
    }
    repository.git("submodule", "sync").orFail();
    List<String> words = new ArrayList<>(List.of("submodule", "update", "--init", "--recursive"));
    if (args.flag("track_submodules")) {
      words.add("--remote");
    }
    if (args.flag("force")) {
      words.add("--force");
    }
    Ran ran = repository.gitIn(repository.dest(), words);
    if (!ran.ok()) {
      throw new ModuleFailure("Failed to init/update submodules: " + ran.out() + ran.err());
    }
    return true;
  }

  private boolean isNew(List<String> lines) {
    StringBuilder script = new StringBuilder();
    for (String line : lines) {
      if (line.strip().startsWith("path") && line.contains("=")) {
        String path = line.substring(line.indexOf('=') + 1).strip();
        script
            .append("[ -e ")
            .append(ShellQuote.quote(repository.dest() + "/" + path + "/.git"))
            .append(" ] || exit 1\n");
      }
    }
    return !repository.tool().sh(script + "exit 0").succeeded();
  }

  private boolean hasMoved() {
    boolean track = args.flag("track_submodules");
    Map<String, String> before = commits("HEAD");
    repository.git("submodule", "foreach", repository.git(), "fetch").orFail();
    if (track) {
      return !before.equals(commits(repository.remote() + "/master"));
    }
    return repository.git("submodule", "status").orFail().lines().stream()
        .anyMatch(line -> !line.startsWith(" "));
  }

  private Map<String, String> commits(String version) {
    Ran ran = repository.git("submodule", "foreach", repository.git(), "rev-parse", version);
    if (!ran.ok()) {
      throw ran.failure("Unable to determine hashes of submodules");
    }
    Map<String, String> found = new LinkedHashMap<>();
    String name = "";
    for (String line : ran.lines()) {
      if (line.startsWith("Entering '")) {
        name = line.substring(10, line.length() - 1);
      } else if (line.strip().matches("[0-9a-f]{40}")) {
        found.put(name, line.strip());
      } else {
        throw new ModuleFailure("Unable to parse submodule hash line: " + line.strip());
      }
    }
    return found;
  }
}
