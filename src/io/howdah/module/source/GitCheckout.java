package io.howdah.module.source;

import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleFailure;
import io.howdah.module.command.HostTool.Ran;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Switches a working copy to the wanted version, and checks its signature. */
final class GitCheckout {
  private final GitRepository repository;
  private final ModuleArgs args;

  GitCheckout(GitRepository repository, ModuleArgs args) {
    this.repository = repository;
    this.args = args;
  }

  void run() {
    String version = repository.version();
    if (version.equals("HEAD")) {
      String branch = repository.headBranch();
      force(branch);
      finish(branch, "reset", "--hard", repository.remote() + "/" + branch, "--");
    } else if (repository.remoteHasBranch(repository.remote())) {
      branch(version);
    } else {
      finish(version, "checkout", "--force", version);
    }
    if (args.flag("verify_commit")) {
      verify(repository, args);
    }
  }

  private void branch(String version) {
    boolean local = repository.hasLocalBranch();
    String depth = args.number("depth").filter(n -> n != 0).map(String::valueOf).orElse("");
    if (!local && !depth.isEmpty()) {
      shallow(version, depth);
      local = repository.hasLocalBranch();
    }
    if (local) {
      force(version);
      finish(version, "reset", "--hard", repository.remote() + "/" + version);
    } else {
      finish(version, "checkout", "--track", "-b", version, repository.remote() + "/" + version);
    }
  }

  /** A shallow clone has one branch only: the other has to be brought first. */
  private void shallow(String version, String depth) {
    String from = "+refs/heads/" + version + ":refs/";
    Ran ran =
        repository.git(
            "fetch",
            "--depth=" + depth,
            repository.remote(),
            from + "heads/" + version,
            from + "remotes/" + repository.remote() + "/" + version);
    if (!ran.ok()) {
      throw ran.failure("Failed to fetch branch from remote: " + version);
    }
  }

  private void force(String branch) {
    Ran ran = repository.git("checkout", "--force", branch);
    if (!ran.ok()) {
      throw ran.failure("Failed to checkout branch " + branch);
    }
  }

  private void finish(String what, String... words) {
    Ran ran = repository.git(words);
    if (ran.ok()) {
      return;
    }
    ModuleFailure plain =
        ran.failure(
            "Failed to checkout " + (repository.version().equals("HEAD") ? "branch " : "") + what);
    Map<String, Object> values = new LinkedHashMap<>(plain.values());
    values.put("cmd", String.join(" ", ran.words()));
    throw new ModuleFailure(String.valueOf(plain.getMessage()), values);
  }

  /** Checks the signature of the version, which may be an annotated tag. */
  static void verify(GitRepository repository, ModuleArgs args) {
    String version = repository.version();
    List<String> trusted = args.texts("gpg_whitelist");
    boolean tag =
        repository
            .git("for-each-ref", "refs/tags/", "--format", "%(objecttype):%(refname:short)")
            .lines()
            .contains("tag:" + version);
    String command = tag ? "verify-tag" : "verify-commit";
    Ran ran =
        trusted.isEmpty()
            ? repository.git(command, version)
            : repository.git(command, version, "--raw");
    if (!ran.ok()) {
      throw ran.failure("Failed to verify GPG signature of commit/tag \"" + version + "\"");
    }
    String signer = trusted.isEmpty() ? "" : fingerprint(ran.err());
    if (!trusted.isEmpty() && !trusted.contains(signer)) {
      throw ran.failure(
          "The gpg_whitelist does not include the public key \"" + signer + "\" for this commit");
    }
  }

  /** The primary key's fingerprint in gpg's status lines (doc/DETAILS of GnuPG, VALIDSIG). */
  private static String fingerprint(String status) {
    for (String line : status.lines().toList()) {
      String[] words = line.split("\\s+");
      if (words.length > 2 && words[1].equals("VALIDSIG")) {
        return words[words.length > 11 ? 11 : 2];
      }
    }
    return "None";
  }
}
