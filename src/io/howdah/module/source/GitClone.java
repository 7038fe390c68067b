package io.howdah.module.source;

import io.howdah.connection.CommandResult;
import io.howdah.connection.ShellQuote;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleFailure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A new clone. */
final class GitClone {
  private final GitRepository repository;
  private final ModuleArgs args;

  GitClone(GitRepository repository, ModuleArgs args) {
    this.repository = repository;
    this.args = args;
  }

  void run() {
    String dest = repository.dest();
    String parent = dest.substring(0, Math.max(1, dest.lastIndexOf('/')));
    repository.tool().sh("mkdir -p -- " + ShellQuote.quote(parent));
    List<String> words = new ArrayList<>(List.of("clone"));
    words.addAll(repository.bare() ? List.of("--bare") : List.of("--origin", repository.remote()));
    boolean named =
        repository.remoteHasBranch(repository.url()) || repository.remoteHasTag(repository.url());
    depth(words, named);
    args.optionalText("reference").ifPresent(path -> words.addAll(List.of("--reference", path)));
    if (args.flag("single_branch")) {
      words.add("--single-branch");
      if (named) {
        words.addAll(List.of("--branch", repository.version()));
      }
    }
    if (!repository.separate().isEmpty()) {
      words.add("--separate-git-dir=" + repository.separate());
    }
    words.addAll(List.of(repository.url(), dest));
    repository.gitIn(parent, words).orFail();
    finish();
  }

  private void depth(List<String> words, boolean named) {
    String depth = args.number("depth").filter(n -> n != 0).map(String::valueOf).orElse("");
    if (depth.isEmpty()) {
      return;
    }
    boolean whole = repository.version().equals("HEAD") || has("refspec");
    if (!whole && !named) {
      repository
          .warnings()
          .add(
              "Ignoring depth argument. Shallow clones are only available for HEAD, branches, tags"
                  + " or in combination with refspec.");
      return;
    }
    words.addAll(List.of("--depth", depth));
    if (!whole) {
      words.addAll(List.of("--branch", repository.version()));
    }
  }

  private boolean has(String option) {
    return !args.optionalText(option).orElse("").isEmpty();
  }

  private void finish() {
    String remote = repository.remote();
    if (repository.bare() && !remote.equals("origin")) {
      repository.git("remote", "add", remote, repository.url()).orFail();
    }
    if (has("refspec")) {
      List<String> words = new ArrayList<>(List.of("fetch"));
      args.number("depth")
          .filter(n -> n != 0)
          .ifPresent(n -> words.addAll(List.of("--depth", n.toString())));
      words.addAll(List.of(remote, args.text("refspec")));
      repository.gitIn(repository.dest(), words).orFail();
    }
    if (args.flag("verify_commit")) {
      GitCheckout.verify(repository, args);
    }
  }

  /** Moves git's own directory to where it is wanted; the keys for the result. */
  static Map<String, Object> relocate(GitRepository repository) {
    String from = ShellQuote.quote(repository.directory());
    String to = ShellQuote.quote(repository.separate());
    String link = ShellQuote.quote(repository.dest() + "/.git");
    CommandResult ran =
        repository
            .tool()
            .sh(
                ("[ ! -e " + to + " ] || exit 64\n")
                    + ("mv -- " + from + " " + to + " || exit 1\n")
                    + ("printf 'gitdir: %s' " + to + " > " + link)
                    + (" || { mv -- " + to + " " + from + "; exit 1; }"));
    if (ran.exitCode() == 64) {
      throw new ModuleFailure(
          "Separate-git-dir path " + repository.separate() + " already exists.");
    }
    if (!ran.succeeded()) {
      throw new ModuleFailure("Unable to move git dir. " + ran.err().strip());
    }
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("git_dir_before", repository.directory());
    values.put("git_dir_now", repository.separate());
    return values;
  }
}
