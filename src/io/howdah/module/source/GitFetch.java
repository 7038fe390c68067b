package io.howdah.module.source;

import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleFailure;
import io.howdah.module.command.HostTool.Ran;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Brings what the remote has to an existing clone. */
final class GitFetch {
  private final GitRepository repository;
  private final ModuleArgs args;

  GitFetch(GitRepository repository, ModuleArgs args) {
    this.repository = repository;
    this.args = args;
  }

  /**
   * Fetches.
   *
   * @param commit fetch for a look at this commit only; empty for the task's version and refspec
   */
  void run(String commit) {
    boolean look = !commit.isEmpty();
    String depth = args.number("depth").filter(n -> n != 0).map(String::valueOf).orElse("");
    String refspec = look ? "" : args.optionalText("refspec").orElse("");
    List<String> refs = depth.isEmpty() || look ? List.of() : shallow(refspec);
    List<String> words = new ArrayList<>(List.of("fetch"));
    if (!refs.isEmpty()) {
      words.addAll(List.of("--depth", depth));
    } else {
      refs = complete(words, refspec);
    }
    if (args.flag("force") && !look) {
      words.add("--force");
    }
    words.add(repository.remote());
    words.addAll(refs);
    Ran ran = repository.gitIn(repository.dest(), words);
    if (!ran.ok()) {
      throw new ModuleFailure(
          "Failed to download remote objects and refs: " + ran.out() + " " + ran.err(),
          Map.of("cmd", ran.words()));
    }
  }

  /** The few references that a shallow fetch needs; none where it has to be a whole one. */
  private List<String> shallow(String refspec) {
    String version = repository.version();
    String head = repository.headBranch();
    if (!refspec.isEmpty()) {
      return List.of(refspec);
    }
    if (version.equals("HEAD")) {
      return List.of(head);
    }
    List<String> refs = new ArrayList<>();
    if (repository.remoteHasBranch(repository.url())) {
      if (!head.equals(version)) {
        refs.add("+refs/heads/" + version + ":refs/heads/" + version);
      }
      refs.add("+refs/heads/" + version + ":refs/remotes/" + repository.remote() + "/" + version);
    } else if (repository.remoteHasTag(repository.url())) {
      refs.add("+refs/tags/" + version + ":refs/tags/" + version);
    }
    return refs;
  }

  private List<String> complete(List<String> words, String refspec) {
    List<String> refs = new ArrayList<>();
    if (repository.bare()) {
      refs.addAll(List.of("+refs/heads/*:refs/heads/*", "+refs/tags/*:refs/tags/*"));
    } else {
      words.add("--tags");
    }
    if (!refspec.isEmpty()) {
      refs.add(refspec);
    }
    return refs;
  }
}
