package io.howdah.machines.vagrant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A program in Vagrant's place: writes down what it was called with, says what a test gave it to
 * say for its first argument on either stream, and ends as it was told.
 */
final class FakeVagrant {
  private static final String SCRIPT =
      """
      #!/bin/sh
      here=$(dirname "$0")
      echo "$*" >> "$here/calls"
      echo "$HOWDAH_ETCD_NODES" >> "$here/etcd"
      [ ! -f "$here/$1.err" ] || cat "$here/$1.err" >&2
      [ ! -f "$here/$1.out" ] || cat "$here/$1.out"
      [ ! -f "$here/$1.code" ] || exit "$(cat "$here/$1.code")"
      """;

  private final Path folder;

  FakeVagrant(Path folder) throws IOException {
    this.folder = folder;
    Path program = folder.resolve("vagrant");
    Files.writeString(program, SCRIPT);
    program.toFile().setExecutable(true);
  }

  FakeVagrant says(String command, String output) throws IOException {
    Files.writeString(folder.resolve(command + ".out"), output);
    return this;
  }

  FakeVagrant complains(String command, String words) throws IOException {
    Files.writeString(folder.resolve(command + ".err"), words);
    return this;
  }

  FakeVagrant ends(String command, int code) throws IOException {
    Files.writeString(folder.resolve(command + ".code"), String.valueOf(code));
    return this;
  }

  VagrantProgram program(Path directory) {
    return new VagrantProgram(
        folder.resolve("vagrant").toString(), directory, Map.of("HOWDAH_ETCD_NODES", "5"));
  }

  /** The command lines so far. */
  List<String> calls() throws IOException {
    Path calls = folder.resolve("calls");
    return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
  }
}
