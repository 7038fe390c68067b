package io.howdah.module;

import io.howdah.connection.Command;
import io.howdah.connection.CommandResult;
import io.howdah.connection.ShellQuote;
import io.howdah.module.FileAttributes.Resolved;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * New content for one file, in one round trip: to a temporary name beside it, given its owner,
 * group and mode, validated, then renamed, so that nobody ever sees it half-written or with wrong
 * rights. A new file gets 0666 less the umask, a present one keeps what it has; wanted attributes
 * come on top. Nothing is left behind when a step fails or the shell is hung up.
 *
 * @param now what is at the destination; its path is where to write
 * @param content the new content
 * @param attributes what is wanted on top
 * @param options how
 */
public record FileReplacement(
    FileState now, Content content, Resolved attributes, Options options) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int LONGEST_NAME = 200;

  /**
   * Where new content comes from.
   *
   * @param command shell that prints the content
   * @param stdin what {@link Command#PRINT_STDIN} prints
   * @param name the file's name until it is in place, in a folder of its own; null for any name
   */
  public record Content(String command, byte[] stdin, @Nullable String name) {
    /** Bytes that the controller has. */
    public static Content of(byte[] bytes) {
      return new Content(Command.PRINT_STDIN, bytes, null);
    }

    /** The same under a name that validation commands and results show. */
    public Content named(String shown) {
      return new Content(command, stdin, shown);
    }

    /** Fills the file $_t. What stopped a shell from writing, only a program says in words. */
    String into() {
      return command.equals(Command.PRINT_STDIN)
          ? "{ { "
              + command
              + " >\"$_t\"; } 2>/dev/null || "
              + "{ head -c 65536 /dev/zero | cat >>\"$_t\"; false; }; }"
          : "{ " + command + " >\"$_t\"; }";
    }

    /** A file that the host has. */
    public static Content ofHostFile(String path) {
      return new Content("cat -- " + HostPath.word(path), new byte[0], null);
    }
  }

  /**
   * How to replace.
   *
   * @param backup keep a copy of what was there, named as Ansible names it
   * @param validate a command with {@code %s} for the temporary file, or null
   * @param unsafeWrites where the directory does not allow a rename, write into the file itself
   * @param before adds steps that come first (directories to make), or does nothing
   */
  public record Options(
      boolean backup,
      @Nullable String validate,
      boolean unsafeWrites,
      Consumer<HostScript> before) {
    /** From the options backup, validate and unsafe_writes. */
    public static Options of(ModuleArgs args) {
      return new Options(
          args.flag("backup"),
          args.optionalText("validate").orElse(null),
          args.flag("unsafe_writes"),
          script -> {});
    }
  }

  /**
   * What came of it.
   *
   * @param after the destination now
   * @param backup the backup's path, or null if none was made
   * @param temporary the name that the content had first, as validation commands see it
   */
  public record Outcome(FileState after, @Nullable String backup, String temporary) {}

  /**
   * Runs it.
   *
   * @param invalid makes the failure from the validation command's exit code and output
   * @throws ModuleFailure if a step fails or the validation does
   */
  public Outcome run(ModuleContext context, Function<CommandResult, ModuleFailure> invalid) {
    String temporary = temporaryName();
    String written = inFolder() ? temporary + "/" + content.name() : temporary;
    HostScript script = new HostScript().line("_t=" + HostPath.word(written));
    options.before().accept(script);
    Inode kept = kept();
    AttributeChange change =
        kept == null
            ? attributes.forNew(now.path(), attributes.newFileBits())
            : attributes.against(now);
    int bits = kept == null ? attributes.newFileMode() : kept.mode();
    FirstMode first = FirstMode.of(bits, change, !options.unsafeWrites());
    write(script, first);
    keepOwner(script);
    first.addTo(script, "\"$_t\"", this::notMoved);
    keepContext(script);
    change.addTo(script, "\"$_t\"");
    backup(script);
    validate(script, written, invalid);
    rename(script);
    change.addFlagsTo(script);
    FileProbe probe = new FileProbe(now.path(), Set.of());
    script.line(FileProbe.FUNCTIONS + "printf '%s\\0' \"$_b\"").line(probe.script());
    HostOutput out = script.runPrinting(context, content.stdin());
    String backup = out.field();
    FileState after = probe.read(out);
    return new Outcome(
        first.isMissed(after) ? repaired(context, first) : after,
        backup.isEmpty() ? null : backup,
        shown(temporary));
  }

  private FileState repaired(ModuleContext context, FirstMode mode) {
    FileProbe probe = FileProbe.of(now.path());
    HostScript script = new HostScript();
    script.step(mode.chmod(HostPath.word(now.path())), this::notMoved);
    return probe.read(script.line(FileProbe.FUNCTIONS + probe.script()).run(context));
  }

  /** What is at the destination and stays as it is, but for its content. */
  private @Nullable Inode kept() {
    return now.isLink() ? null : now.followed();
  }

  private String temporaryName() {
    String name = HostPath.baseName(now.path());
    String tail = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    String unique = Long.toString(RANDOM.nextLong() >>> 1, Character.MAX_RADIX);
    String own = isStaged() ? "" : tail;
    return HostPath.join(HostPath.directory(now.path()), ".howdah_tmp" + unique + own);
  }

  /** A directory that allows no rename allows no folder either. */
  private boolean isStaged() {
    return content.name() != null && !options.unsafeWrites();
  }

  private String shown(String temporary) {
    return isStaged() ? temporary + "/" + content.name() : temporary;
  }

  /** Only a validation command sees the name. */
  private boolean inFolder() {
    return isStaged() && options.validate() != null;
  }

  private void write(HostScript script, FirstMode mode) {
    String folder = inFolder() ? "; rmdir -- \"${_t%/*}\" 2>/dev/null" : "";
    script
        .line("trap 'rm -f -- \"$_t\"" + folder + "' EXIT; trap 'exit 1' HUP INT TERM; _b=")
        .line("umask " + mode.umask());
    if (inFolder()) {
      script.step("mkdir -- \"${_t%/*}\"", this::notWritten);
    }
    script
        .step(
            options.unsafeWrites()
                ? "{ { [ -w "
                    + HostPath.word(directory())
                    + " ] || _t=$(mktemp); } && "
                    + content.into()
                    + "; }"
                : content.into(),
            this::notWritten)
        .line("umask " + FileMode.text(attributes.umask()))
        .line("[ ! -g " + HostPath.word(directory()) + " ] || chgrp \"$(id -g)\" \"$_t\"");
  }

  private String directory() {
    String directory = HostPath.directory(now.path());
    return directory.isEmpty() ? "." : directory;
  }

  private ModuleFailure notWritten(String stderr) {
    return new ModuleFailure(
        "The destination directory (%s) is not writable by the current user. Error was: %s"
            .formatted(HostPath.directory(now.path()), PosixError.words(stderr)));
  }

  /** Who may not give files away keeps the new file as its own, as Ansible does. */
  private void keepOwner(HostScript script) {
    Inode kept = kept();
    if (kept != null) {
      String path = HostPath.word(now.path());
      script
          .line("{ [ -O " + path + " ] && [ -G " + path + " ] && [ -G \"$_t\" ]; } ||")
          .line("chown " + kept.uid() + ":" + kept.gid() + " \"$_t\" 2>/dev/null");
    }
  }

  private void keepContext(HostScript script) {
    if (kept() != null && now.context() != null) {
      script.line("chcon -- " + ShellQuote.quote(now.context()) + " \"$_t\" 2>/dev/null");
    }
  }

  private void backup(HostScript script) {
    if (options.backup() && now.leadsSomewhere()) {
      String path = HostPath.word(now.path());
      script
          .line("_k=$$ _b=" + path + ".$$.$(date +%Y-%m-%d@%H:%M:%S~)")
          // One shell may make two within a second.
          .line("while [ -e \"$_b\" ]; do _k=$((_k + 1)); _b=" + path + ".$_k.${_b##*.}; done")
          .step(
              "cp -p " + path + " \"$_b\"",
              err ->
                  new ModuleFailure(
                      "Could not make backup of " + now.path() + ": " + PosixError.words(err)));
    }
  }

  private void validate(
      HostScript script, String temporary, Function<CommandResult, ModuleFailure> invalid) {
    if (options.validate() == null) {
      return;
    }
    // Literal where it can be, so that a command may quote %s as it likes.
    String file = options.unsafeWrites() ? "\"$_t\"" : HostPath.word(temporary);
    String command = options.validate().replace("%s", file).replace("%%", "%");
    script
        .line("_e=$(mktemp)")
        .line(
            "_o=$( "
                + HostScript.inTaskLocale(command)
                + " 2>\"$_e\" </dev/null; _r=$?; printf x; exit $_r); _r=$?")
        .step(
            "{ [ $_r = 0 ] || { printf '%s\\0%s\\0' \"$_r\" \"${_o%x}\" >&2; cat \"$_e\" >&2;"
                + " rm -f \"$_e\"; false; }; }",
            stderr -> invalid.apply(parseInvalid(stderr)))
        .line("rm -f \"$_e\"");
  }

  private static CommandResult parseInvalid(String stderr) {
    String[] parts = stderr.split("\0", 3);
    return new CommandResult(
        Integer.parseInt(parts[0]),
        parts[1].getBytes(StandardCharsets.UTF_8),
        parts[2].getBytes(StandardCharsets.UTF_8));
  }

  private void rename(HostScript script) {
    String path = HostPath.word(now.path());
    String move = "mv -f -- \"$_t\" " + path;
    script.step(
        options.unsafeWrites() ? "{ " + move + " || cat \"$_t\" >" + path + "; }" : move,
        this::notMoved);
    if (!options.unsafeWrites()) {
      script.line((inFolder() ? "rmdir -- \"${_t%/*}\"; " : "") + "trap - EXIT");
    }
    if (!now.leadsSomewhere()) {
      script.line("[ ! -e /sys/fs/selinux/enforce ] || restorecon " + path + " 2>/dev/null");
    }
  }

  private ModuleFailure notMoved(String stderr) {
    return new ModuleFailure(
        "Could not replace file: " + now.path() + ": " + PosixError.words(stderr),
        Map.of("exception", stderr));
  }
}
