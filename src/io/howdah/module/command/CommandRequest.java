package io.howdah.module.command;

import io.howdah.module.ModuleArgs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the command module was asked for, checked.
 *
 * @param shellText for a shell, else null
 * @param words program and arguments, as the user wrote them; empty for a shell
 * @param executable the shell asked for, or null
 * @param place chdir, creates, removes
 * @param stdin what the command reads, newline added where asked for, or null
 * @param strip whether newlines at the end of the output are dropped
 * @param complaint what is wrong with the arguments, or null
 */
record CommandRequest(
    @Nullable String shellText,
    List<String> words,
    @Nullable String executable,
    CommandScript.Place place,
    @Nullable String stdin,
    boolean strip,
    @Nullable String complaint) {

  static CommandRequest of(ModuleArgs args) {
    String text = args.optionalText("_raw_params").orElse("");
    List<String> argv = args.texts("argv");
    boolean shell = args.flag("_uses_shell");
    String complaint = complaint(text, argv);
    boolean split = complaint == null && !shell && !text.isEmpty();
    List<String> words = split ? ShellSplit.split(text) : argv;
    String line =
        shell ? (text.isEmpty() ? io.howdah.connection.ShellQuote.join(argv) : text) : null;
    return new CommandRequest(
        line,
        shell ? (text.isEmpty() ? argv : List.of()) : words,
        args.optionalText("executable").orElse(null),
        place(args),
        stdin(args),
        args.flag("strip_empty_ends"),
        complaint);
  }

  private static @Nullable String complaint(String text, List<String> argv) {
    if (text.isBlank() && argv.isEmpty()) {
      return "no command given";
    }
    return !text.isEmpty() && !argv.isEmpty()
        ? "only command or argv can be given, not both"
        : null;
  }

  private static CommandScript.Place place(ModuleArgs args) {
    return new CommandScript.Place(
        given(args, "chdir"), given(args, "creates"), given(args, "removes"));
  }

  private static @Nullable String given(ModuleArgs args, String option) {
    return args.optionalText(option).filter(text -> !text.isEmpty()).orElse(null);
  }

  private static @Nullable String stdin(ModuleArgs args) {
    String newline = args.flag("stdin_add_newline") ? "\n" : "";
    return args.optionalText("stdin")
        .filter(text -> !text.isEmpty())
        .map(text -> text + newline)
        .orElse(null);
  }

  /** The result's {@code cmd}: a shell's text, or the words as they were given. */
  Object shown() {
    return shellText != null && words.isEmpty() ? shellText : new ArrayList<Object>(words);
  }

  @Nullable String creates() {
    return place.creates();
  }

  @Nullable String removes() {
    return place.removes();
  }

  /** Ansible's warning about an executable that the command module does not use. */
  Optional<String> warning() {
    return shellText == null && executable != null
        ? Optional.of(
            "As of Ansible 2.4, the parameter 'executable' is no longer supported with the"
                + " 'command' module. Not using '"
                + executable
                + "'.")
        : Optional.empty();
  }

  CommandScript script(boolean checkOnly) {
    String shell = executable == null || executable.isEmpty() ? "/bin/sh" : executable;
    return new CommandScript(shellText, words, shell, place, checkOnly);
  }
}
