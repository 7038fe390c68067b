package io.howdah.machines.lab;

import io.howdah.machines.MachinesException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small files, whole, with errors that name them. */
final class TextFile {
  private TextFile() {}

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new MachinesException("cannot read " + file + ": " + e, e);
    }
  }

  /** Writes it, with the directories above it. */
  static void write(Path file, String text) {
    Path directory = file.toAbsolutePath().getParent();
    if (directory != null) {
      makeDirectory(directory);
    }
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new MachinesException("cannot write " + file + ": " + e, e);
    }
  }

  static void makeDirectory(Path directory) {
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new MachinesException("cannot make " + directory + ": " + e, e);
    }
  }
}
