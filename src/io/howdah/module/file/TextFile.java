package io.howdah.module.file;

import io.howdah.connection.CommandResult;
import io.howdah.module.AttributeChange;
import io.howdah.module.FileAttributes;
import io.howdah.module.FileAttributes.Resolved;
import io.howdah.module.FileProbe;
import io.howdah.module.FileReplacement;
import io.howdah.module.FileState;
import io.howdah.module.HostOutput;
import io.howdah.module.HostPath;
import io.howdah.module.HostScript;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleFailure;
import io.howdah.module.PosixError;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file that a module edits: read with all its attributes in one round trip, written in a second
 * one if it changed. What is written goes through links to the real file; attributes are the link's
 * own, as Ansible's editing modules have it.
 */
public final class TextFile {
  private final ModuleArgs args;
  private final ModuleContext context;
  private final FileState own;
  private final FileState real;
  private final Resolved attributes;
  private final byte[] content;

  private TextFile(
      ModuleArgs args, ModuleContext context, Seen seen, Resolved attributes, byte[] content) {
    this.args = args;
    this.context = context;
    this.own = seen.own();
    this.real = seen.end();
    this.attributes = attributes;
    this.content = content;
  }

  /** Reads the file at the option {@code path}. */
  public static TextFile read(ModuleArgs args, ModuleContext context) {
    FileAttributes wanted = FileAttributes.of(args);
    Set<FileProbe.Want> wants = wanted.wants();
    String path = args.text("path");
    HostScript script =
        new HostScript()
            .line(FileProbe.FUNCTIONS + "p=" + HostPath.word(path))
            .line(Seen.script(true, wants) + wanted.script())
            .line("e=; [ ! -f \"$p\" ] || [ -r \"$p\" ] || e=1; printf '%s\\0' \"$e\"")
            .line("[ -f \"$p\" ] && cat -- \"$p\" 2>/dev/null");
    HostOutput out = script.run(context);
    Seen seen = Seen.read(path, wants, out);
    Resolved resolved = wanted.read(out);
    if (!out.field().isEmpty()) {
      throw new ModuleFailure("[Errno 13] Permission denied: b'" + path + "'");
    }
    return new TextFile(args, context, seen, resolved, out.rest());
  }

  /** As the task names it. */
  public String path() {
    return own.path();
  }

  /** Whether there is a file (through links). */
  public boolean exists() {
    return own.leadsSomewhere();
  }

  /** Whether it is a directory. */
  public boolean isDirectory() {
    return own.isDirectory();
  }

  /** The file's bytes; none where there is no file. */
  public byte[] content() {
    return content;
  }

  /**
   * What a module decided.
   *
   * @param content the new content, or null if it stays as it is
   * @param message what to say of it
   */
  public record Edit(byte @Nullable [] content, String message) {
    /** Whether the content changes. */
    public boolean isChange() {
      return content != null;
    }
  }

  /**
   * What came of an edit.
   *
   * @param message with Ansible's words about attributes added if those changed
   * @param backup the backup's path, or null
   * @param attributes before and after of attributes, as far as they differ
   */
  public record Outcome(
      boolean changed, String message, @Nullable String backup, Map<String, Object> attributes) {}

  /** Carries an edit out, attributes included; in check mode only says what it would do. */
  public Outcome apply(Edit edit) {
    AttributeChange change =
        own.exists() || context.checkMode()
            ? attributes.against(own)
            : attributes.forNew(own.path(), attributes.newFileBits());
    String backup = context.checkMode() ? null : write(edit, change);
    boolean attributesChange = change.isNeeded(context.checkMode());
    String message = edit.message();
    if (attributesChange) {
      message += (edit.isChange() ? " and " : "") + "ownership, perms or SE linux context changed";
    }
    Map<String, Object> differences = new LinkedHashMap<>();
    if (!change.after().isEmpty()) {
      differences.put("before", change.before());
      differences.put("after", change.after());
    }
    return new Outcome(edit.isChange() || attributesChange, message, backup, differences);
  }

  private @Nullable String write(Edit edit, AttributeChange change) {
    String backup = null;
    boolean together = !own.isLink();
    byte[] bytes = edit.content();
    if (bytes != null) {
      backup = replace(bytes, together ? attributes : none());
    }
    if (change.isNeeded() && (bytes == null || !together)) {
      HostScript script = new HostScript();
      change.addTo(script);
      script.run(context);
    }
    return backup;
  }

  private Resolved none() {
    return new Resolved(FileAttributes.NONE, attributes.umask(), null, null, attributes.self());
  }

  private @Nullable String replace(byte[] bytes, Resolved wanted) {
    FileReplacement.Options asked = FileReplacement.Options.of(args);
    String validate = asked.validate();
    if (validate != null && !validate.contains("%s")) {
      throw new ModuleFailure("validate must contain %s: " + validate);
    }
    String directory = HostPath.directory(real.path());
    boolean makesDirectory = !own.leadsSomewhere() && !directory.isEmpty();
    FileReplacement.Options options =
        new FileReplacement.Options(
            asked.backup(),
            validate,
            asked.unsafeWrites(),
            script -> {
              if (makesDirectory) {
                script.step(
                    "mkdir -p -- " + HostPath.word(directory),
                    err ->
                        new ModuleFailure(
                            "Error creating " + directory + " (" + PosixError.words(err) + ")"));
              }
            });
    return new FileReplacement(real, FileReplacement.Content.of(bytes), wanted, options)
        .run(context, TextFile::invalid)
        .backup();
  }

  private static ModuleFailure invalid(CommandResult result) {
    return new ModuleFailure(
        "failed to validate: rc:" + result.exitCode() + " error:" + result.err());
  }

  /** Looks again: the path's info as it is now. */
  public Map<String, Object> info(ModuleContext with) {
    FileProbe probe = FileProbe.of(own.path());
    return probe.read(new HostScript().line(FileProbe.FUNCTIONS + probe.script()).run(with)).info();
  }

  /** Before and after of content under Ansible's headers; empty texts outside diff mode. */
  public Map<String, Object> diff(byte[] after) {
    Map<String, Object> diff = new LinkedHashMap<>();
    diff.put("before", context.diff() ? text(content) : "");
    diff.put("after", context.diff() ? text(after) : "");
    diff.put("before_header", path() + " (content)");
    diff.put("after_header", path() + " (content)");
    return diff;
  }

  /** An outcome's attributes under Ansible's headers. */
  public Map<String, Object> attributeDiff(Outcome outcome) {
    Map<String, Object> diff = new LinkedHashMap<>(outcome.attributes());
    diff.put("before_header", path() + " (file attributes)");
    diff.put("after_header", path() + " (file attributes)");
    return diff;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
