package io.howdah.module.file;

import io.howdah.connection.ShellQuote;
import io.howdah.module.HostPath;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleFailure;
import java.util.ArrayList;
import java.util.List;

/** The command line of rsync that synchronize's options ask for, as one text. */
final class RsyncCommand {
  /** Begins each line about something that rsync changes. */
  static final String MARKER = "<<CHANGED>>";

  private final ModuleArgs args;
  private final List<String> words = new ArrayList<>();

  RsyncCommand(ModuleArgs args) {
    this.args = args;
  }

  /**
   * The text.
   *
   * @param rsync the program's path
   * @param ssh the path of ssh; empty if there is none
   */
  String text(String rsync, String ssh, boolean dryRun) {
    words.add(rsync);
    transfer(dryRun);
    preserve();
    add(args.flag("dirs"), "--dirs");
    remote(ssh);
    args.optionalText("rsync_path")
        .filter(path -> !path.isEmpty())
        .ifPresent(path -> words.add("--rsync-path=" + ShellQuote.quote(path)));
    words.addAll(args.texts("rsync_opts"));
    add(args.flag("partial"), "--partial");
    linkDest();
    words.add("--out-format=" + ShellQuote.quote(MARKER + "%i %n%L"));
    words.add(ShellQuote.quote(args.text("src")));
    words.add(ShellQuote.quote(args.text("dest")));
    return String.join(" ", words);
  }

  private void add(boolean wanted, String option) {
    if (wanted) {
      words.add(option);
    }
  }

  private void transfer(boolean dryRun) {
    add(args.flag("delay_updates"), "--delay-updates");
    add(args.flag("delay_updates"), "-F");
    add(args.flag("compress"), "--compress");
    long timeout = args.number("rsync_timeout").orElse(0L);
    add(timeout != 0, "--timeout=" + timeout);
    add(dryRun, "--dry-run");
    add(args.flag("delete"), "--delete-after");
    add(args.flag("existing_only"), "--existing");
    add(args.flag("checksum"), "--checksum");
    add(args.flag("copy_links"), "--copy-links");
  }

  /** With archive the rest can only be taken away, without it only be asked for. */
  private void preserve() {
    boolean archive = args.flag("archive");
    add(archive, "--archive");
    for (String name : List.of("recursive", "links", "perms", "times", "owner", "group")) {
      if (args.has(name) && args.flag(name) != archive) {
        words.add((archive ? "--no-" : "--") + name);
      }
    }
  }

  private void remote(String ssh) {
    String source = args.text("src");
    String dest = args.text("dest");
    if (source.startsWith("rsync://") && dest.startsWith("rsync://")) {
      throw new ModuleFailure("either src or dest must be a localhost", java.util.Map.of("rc", 1L));
    }
    if (!needsSsh(args)) {
      return;
    }
    List<String> command = new ArrayList<>(List.of(ssh));
    if (!args.flag("ssh_connection_multiplexing")) {
      command.addAll(List.of("-S", "none"));
    }
    args.optionalText("private_key").ifPresent(key -> command.addAll(List.of("-i", key)));
    args.number("dest_port").ifPresent(port -> command.addAll(List.of("-o", "Port=" + port)));
    if (!args.flag("verify_host")) {
      command.addAll(
          List.of("-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null"));
    }
    String more = args.optionalText("ssh_args").filter(a -> !a.isEmpty()).orElse("");
    String line = ShellQuote.join(command) + (more.isEmpty() ? "" : " " + more);
    words.add("--rsh=" + ShellQuote.quote(line));
  }

  /** Whether one end is a path over ssh and the task brings no remote shell of its own. */
  static boolean needsSsh(ModuleArgs args) {
    return (isOverSsh(args.text("src")) || isOverSsh(args.text("dest")))
        && args.texts("rsync_opts").stream().noneMatch(o -> o.contains("--rsh"));
  }

  private static boolean isOverSsh(String path) {
    return !path.startsWith("rsync://") && path.contains(":") && !path.startsWith("/");
  }

  /** Verbose, as rsync takes a hard link for no change. */
  private void linkDest() {
    if (args.texts("link_dest").isEmpty()) {
      return;
    }
    words.add("-H");
    words.add("-vv");
    for (String link : args.texts("link_dest")) {
      String dest = args.text("dest");
      if (HostPath.directory(dest).startsWith(link)) {
        throw new ModuleFailure(
            "Hardlinking into a subdirectory of the source would cause recursion. "
                + (HostPath.directory(dest) + " and " + dest));
      }
      words.add("--link-dest=" + link);
    }
  }
}
