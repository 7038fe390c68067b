package io.howdah.module.source;

import io.howdah.module.command.HostTool.Ran;
import java.util.ArrayList;
import java.util.List;

/** What a remote repository has, asked without fetching. */
final class GitRemote {
  private GitRemote() {}

  /**
   * The commit that the wanted version stands for; the version itself where it is neither a branch
   * nor a tag (a commit can't be asked for).
   *
   * @param where a remote's name or an address
   */
  static String commit(GitRepository repository, String where) {
    boolean byAddress = where.equals(repository.url());
    String version = repository.version();
    List<String> question = new ArrayList<>(List.of("ls-remote", where));
    boolean tag = false;
    if (version.equals("HEAD")) {
      question.add("-h");
      question.add(byAddress ? "HEAD" : "refs/heads/" + repository.headBranch());
    } else if (repository.remoteHasBranch(where)) {
      question.addAll(List.of("-h", "refs/heads/" + version));
    } else if (repository.remoteHasTag(where)) {
      tag = true;
      question.addAll(List.of("-t", "refs/tags/" + version + "*"));
    } else {
      return version;
    }
    Ran ran = repository.gitIn(byAddress ? "" : repository.dest(), question).orFail();
    if (ran.out().isEmpty()) {
      throw ran.failure("Could not determine remote revision for " + version);
    }
    return (tag ? tagLine(ran, version) : ran.out()).split("\\s+")[0];
  }

  /** An annotated tag has a line for the commit that it marks. */
  private static String tagLine(Ran ran, String version) {
    String found = ran.out();
    for (String line : ran.lines()) {
      if (line.endsWith(version + "^{}")) {
        return line;
      }
      if (line.endsWith(version)) {
        found = line;
      }
    }
    return found;
  }
}
