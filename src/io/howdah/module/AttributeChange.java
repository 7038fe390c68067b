package io.howdah.module;

import io.howdah.connection.ShellQuote;
import io.howdah.module.FileAttributes.Resolved;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The steps that give a file its wanted attributes, in Ansible's order: SELinux context, owner,
 * group, mode, chattr flags; with the before and after that {@code diff} shows.
 */
public final class AttributeChange {
  private record Step(String command, String failure, String detailKey) {
    boolean isFlags() {
      return command.startsWith("chattr ");
    }
  }

  private final List<Step> steps = new ArrayList<>();
  private final Map<String, Object> before = new LinkedHashMap<>();
  private final Map<String, Object> after = new LinkedHashMap<>();
  private final String path;
  private boolean predicted;

  private AttributeChange(String path) {
    this.path = path;
  }

  static AttributeChange of(Resolved wanted, FileState state) {
    AttributeChange change = new AttributeChange(state.path());
    if (!state.exists()) {
      change.predicted = !wanted.wanted().isEmpty();
      return change;
    }
    change.context(wanted.wanted(), state);
    change.owner(wanted, state.inode());
    change.group(wanted, state.inode());
    change.mode(wanted, state);
    change.flags(wanted.wanted(), state);
    return change;
  }

  /** Whether anything has to change; in check mode, whether it would be said to. */
  public boolean isNeeded(boolean checkMode) {
    return !steps.isEmpty() || predicted && checkMode;
  }

  /** Whether there is anything to run. */
  public boolean isNeeded() {
    return isNeeded(false);
  }

  /** The steps as commands without their path, for many files at once. */
  public List<String> commands() {
    return steps.stream().map(Step::command).toList();
  }

  /** Whether a step gives the mode, all of it. */
  boolean setsMode() {
    return steps.stream().anyMatch(step -> step.command().startsWith("chmod "));
  }

  /** What the attributes were, those that differ. */
  public Map<String, Object> before() {
    return before;
  }

  /** What they become. */
  public Map<String, Object> after() {
    return after;
  }

  /** Adds all steps to a script, for the path itself. */
  public void addTo(HostScript script) {
    addTo(script, HostPath.word(path));
    addFlagsTo(script);
  }

  /**
   * Adds the steps to a script, for another file that is to become this one; without chattr's
   * flags, as an immutable file can't be renamed. The word is quoted.
   */
  public void addTo(HostScript script, String word) {
    steps.stream().filter(step -> !step.isFlags()).forEach(step -> add(script, step, word));
  }

  /** Adds chattr's step alone, for the path itself. */
  public void addFlagsTo(HostScript script) {
    String word = HostPath.word(path);
    steps.stream().filter(Step::isFlags).forEach(step -> add(script, step, word));
  }

  private void add(HostScript script, Step step, String word) {
    script.step(step.command() + " " + word, stderr -> failure(step, stderr));
  }

  private ModuleFailure failure(Step step, String stderr) {
    String words = PosixError.words(stderr, path);
    if (step.detailKey().isEmpty()) {
      return new ModuleFailure(step.failure() + words, Map.of("path", path));
    }
    return new ModuleFailure(step.failure(), Map.of("path", path, step.detailKey(), words));
  }

  private void note(String key, Object was, Object becomes) {
    before.put(key, was);
    after.put(key, becomes);
  }

  private void owner(Resolved wanted, Inode now) {
    if (wanted.wanted().owner() == null) {
      return;
    }
    Long uid = wanted.uid();
    if (uid == null) {
      throw unknown("chown failed: failed to look up user " + wanted.wanted().owner());
    }
    if (now.uid() != uid) {
      note("owner", now.uid(), uid);
      steps.add(new Step("chown -h " + uid, "chown failed: ", ""));
    }
  }

  private void group(Resolved wanted, Inode now) {
    if (wanted.wanted().group() == null) {
      return;
    }
    Long gid = wanted.gid();
    if (gid == null) {
      throw unknown("chgrp failed: failed to look up group " + wanted.wanted().group());
    }
    if (now.gid() != gid) {
      note("group", now.gid(), gid);
      steps.add(new Step("chgrp -h " + gid, "chgrp failed", "details"));
    }
  }

  private ModuleFailure unknown(String message) {
    return new ModuleFailure(message, Map.of("path", path));
  }

  private void mode(Resolved wanted, FileState state) {
    Object mode = wanted.wanted().mode();
    if (mode == null) {
      return;
    }
    Inode now = state.inode();
    int bits =
        resolveMode(mode, new FileMode.Present(now.mode(), now.isDirectory(), wanted.umask()));
    int present = steps.isEmpty() ? now.mode() : afterChown(now);
    if (bits != present) {
      note("mode", FileMode.text(present), FileMode.text(bits));
    }
    if (now.isLink()) {
      // Linux has no permissions of a link's own; check mode says changed all the same.
      predicted |= bits != present;
    } else if (bits != present) {
      steps.add(new Step("chmod " + FileMode.text(bits), "chmod failed", "details"));
    }
  }

  /** Linux clears setuid, and setgid of what the group may execute, when a file changes hands. */
  private static int afterChown(Inode now) {
    boolean groupExecutes = (now.mode() & 0010) != 0;
    return now.isRegular() ? now.mode() & ~(groupExecutes ? 06000 : 04000) : now.mode();
  }

  private int resolveMode(Object mode, FileMode.Present now) {
    try {
      return FileMode.resolve(mode, now);
    } catch (ModuleFailure wrong) {
      Map<String, Object> values = new LinkedHashMap<>(wrong.values());
      values.put("path", path);
      throw new ModuleFailure(String.valueOf(wrong.getMessage()), values);
    }
  }

  private void flags(FileAttributes wanted, FileState state) {
    String flags = wanted.flags();
    if (flags == null) {
      return;
    }
    boolean signed = flags.startsWith("-") || flags.startsWith("+") || flags.startsWith("=");
    String sign = signed ? flags.substring(0, 1) : "=";
    String letters = signed ? flags.substring(1) : flags;
    String now = state.flags() == null ? "" : state.flags();
    if (!now.equals(letters) || sign.equals("-")) {
      note("attributes", now, sign + letters);
      String command = "chattr " + ShellQuote.quote(sign + letters);
      steps.add(new Step(command, "chattr failed", "details"));
    }
  }

  private void context(FileAttributes wanted, FileState state) {
    String context = state.context();
    if (context == null) {
      return;
    }
    List<@Nullable String> now = new ArrayList<>(Arrays.asList(context.split(":", 4)));
    List<@Nullable String> becomes = new ArrayList<>(now);
    for (int i = 0; i < now.size() && i < wanted.context().size(); i++) {
      String part = wanted.context().get(i);
      if (part != null && !part.equals("_default")) {
        becomes.set(i, part);
      }
    }
    if (!becomes.equals(now)) {
      note("secontext", now, becomes);
      String text = String.join(":", becomes);
      steps.add(new Step("chcon -h " + ShellQuote.quote(text), "invalid selinux context: ", ""));
    }
  }
}
