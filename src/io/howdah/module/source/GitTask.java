package io.howdah.module.source;

import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import io.howdah.module.command.HostTool.Ran;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One run of the git module: clone or update, then check out, submodules, archive. */
final class GitTask {
  private GitRepository repository;
  private final ModuleArgs args;
  private final ModuleContext context;
  private final Map<String, @Nullable Object> result = new LinkedHashMap<>();
  private boolean localChanges;
  private boolean urlChanged;

  GitTask(GitRepository repository, ModuleArgs args, ModuleContext context) {
    this.repository = repository;
    this.args = args;
    this.context = context;
    result.put("changed", false);
  }

  ModuleResult run() {
    try {
      ModuleResult done = proceed();
      if (!repository.warnings().isEmpty()) {
        result.put("warnings", repository.warnings());
      }
      return done;
    } catch (ModuleFailure failure) {
      if (repository.warnings().isEmpty()) {
        throw failure;
      }
      Map<String, Object> values = new LinkedHashMap<>(failure.values());
      values.put("warnings", repository.warnings());
      throw new ModuleFailure(String.valueOf(failure.getMessage()), values);
    }
  }

  private ModuleResult proceed() {
    relocate();
    result.put("before", null);
    if (!repository.exists()) {
      if (context.checkMode() || !args.flag("clone")) {
        return predicted(GitRemote.commit(repository, repository.url()), true);
      }
      new GitClone(repository, args).run();
      if (!repository.separate().isEmpty()) {
        repository = repository.movedTo(repository.separate());
      }
    } else if (!args.flag("update")) {
      return asItIs();
    } else {
      update();
      if (context.checkMode()) {
        String after = GitRemote.commit(repository, repository.remote());
        return predicted(after, urlChanged || !after.equals(result.get("before")));
      }
      new GitFetch(repository, args).run("");
    }
    checkOut();
    return archived();
  }

  private void relocate() {
    String wanted = repository.separate();
    boolean moves =
        !wanted.isEmpty() && repository.exists() && !wanted.equals(repository.directory());
    if (moves) {
      result.put("changed", true);
      if (!context.checkMode()) {
        result.putAll(GitClone.relocate(repository));
        repository = repository.movedTo(wanted);
      }
    }
  }

  private ModuleResult predicted(String after, boolean changed) {
    result.put("changed", changed);
    result.put("after", after);
    addDiff();
    return new ModuleResult(result);
  }

  /** What is there stays, whatever it is. */
  private ModuleResult asItIs() {
    result.put("before", repository.head());
    result.put("after", result.get("before"));
    return archived();
  }

  private void update() {
    localChanges =
        !repository.bare()
            && repository.git("status", "--porcelain").lines().stream()
                .anyMatch(line -> !line.startsWith("??"));
    result.put("before", repository.head());
    if (localChanges) {
      discard();
    }
    urlChanged = takeUrl();
    result.put("remote_url_changed", urlChanged);
  }

  private void discard() {
    String found = "Local modifications exist in the destination: " + repository.dest();
    if (!args.flag("force")) {
      Map<String, Object> values = new LinkedHashMap<>();
      result.forEach(
          (key, value) -> {
            if (value != null) {
              values.put(key, value);
            }
          });
      throw new ModuleFailure(found + " (force=no).", values);
    }
    if (!context.checkMode()) {
      repository.git("reset", "--hard", "HEAD").orFail();
      result.put("changed", true);
      result.put("msg", found);
    }
  }

  private boolean takeUrl() {
    String now = repository.remoteUrl();
    if (now == null || !repository.isOther(now)) {
      return false;
    }
    if (!context.checkMode()) {
      Ran ran = repository.git("remote", "set-url", repository.remote(), repository.url());
      if (!ran.ok()) {
        throw new ModuleFailure(
            "Failed to set a new url "
                + (repository.url() + " for " + repository.remote() + ": ")
                + (ran.out() + " " + ran.err()));
      }
    }
    return true;
  }

  private void checkOut() {
    boolean submodules = false;
    if (!repository.bare()) {
      new GitCheckout(repository, args).run();
      submodules = args.flag("recursive") && new GitSubmodules(repository, args).update();
      if (submodules) {
        result.put("submodules_changed", true);
      }
    }
    result.put("after", repository.head());
    boolean moved = !Objects.equals(result.get("before"), result.get("after"));
    if (moved || localChanges || submodules || urlChanged) {
      result.put("changed", true);
      addDiff();
    }
  }

  private ModuleResult archived() {
    if (args.has("archive")) {
      boolean changed = context.checkMode() || new GitArchive(repository, args).write();
      result.put("changed", changed);
    }
    return new ModuleResult(result);
  }

  private void addDiff() {
    if (context.diff()) {
      Object before = result.get("before");
      String text = diff(before == null ? null : before.toString(), "" + result.get("after"));
      if (!text.isEmpty()) {
        result.put("diff", Map.of("prepared", text));
      }
    }
  }

  private String diff(@Nullable String before, String after) {
    if (before == null) {
      return ">> Newly checked out " + after;
    }
    if (before.equals(after)) {
      return "";
    }
    new GitFetch(repository, args).run(after);
    Ran ran = repository.git("diff", before, after);
    String both = "between " + before + " and " + after;
    if (ran.ok()) {
      return ran.out().isEmpty() ? ">> No visual differences " + both : ran.out();
    }
    String reason = ran.err().isEmpty() ? "" : ":\n>> " + ran.err();
    return ">> Failed to get proper diff " + both + reason;
  }
}
