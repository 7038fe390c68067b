package io.howdah.cli.vault;

import io.howdah.error.HowdahException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts the user's editor and pager. */
final class OtherPrograms {
  private final VaultPlace place;

  OtherPrograms(VaultPlace place) {
    this.place = place;
  }

  /**
   * Lets the user edit a text; the plain text lies in a private folder meanwhile and is overwritten
   * before it is removed.
   *
   * @param like its ending tells the editor what kind of file it is
   */
  byte[] edit(byte[] text, Path like) {
    try {
      Path folder = Files.createTempDirectory("howdah-vault");
      String name = String.valueOf(like.getFileName());
      int dot = name.lastIndexOf('.');
      Path file = folder.resolve("text" + (dot > 0 ? name.substring(dot) : ""));
      try {
        Files.write(file, text);
        run(place.context().variable("EDITOR").orElse("vi"), file);
        return Files.readAllBytes(file);
      } finally {
        wipe(file, folder);
      }
    } catch (IOException e) {
      throw new HowdahException("Unable to edit: " + e.getMessage(), e);
    }
  }

  /** Shows a text in the user's pager. */
  void page(String text) {
    String pager = place.context().variable("PAGER").orElse("less");
    try {
      Process process =
          new ProcessBuilder(words(pager))
              .redirectOutput(ProcessBuilder.Redirect.INHERIT)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      process.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().close();
      process.waitFor();
    } catch (IOException e) {
      place.context().out().print(text);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void run(String editor, Path file) throws IOException {
    List<String> command = words(editor);
    command.add(file.toString());
    try {
      start(command).waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static Process start(List<String> command) {
    try {
      return new ProcessBuilder(command).inheritIO().start();
    } catch (IOException e) {
      throw new HowdahException(
          "Unable to execute the command \"%s\": %s: '%s'"
              .formatted(String.join(" ", command), ErrnoText.of(e), command.get(0)),
          e);
    }
  }

  private static List<String> words(String command) {
    return new ArrayList<>(List.of(command.strip().split("\\s+")));
  }

  private static void wipe(Path file, Path folder) throws IOException {
    if (Files.exists(file)) {
      Files.write(file, new byte[(int) Files.size(file)]);
      Files.delete(file);
    }
    Files.delete(folder);
  }
}
