package io.howdah.connection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A program that asks like sudo, believes one password and then runs the command as it is. */
public final class FakeSudo {
  private FakeSudo() {}

  /** Writes it to a file and returns that; an empty password means that none is asked for. */
  public static Path write(Path directory, String password) throws IOException {
    Path file = directory.resolve("sudo");
    Files.writeString(file, SCRIPT.replace("PASSWORD", password));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    return file;
  }

  private static final String SCRIPT =
      """
      #!/bin/sh
      wanted='PASSWORD' prompt= n=
      while :; do
        case $1 in
          -p) prompt=$2; shift 2;;
          -u) user=$2; shift 2;;
          -*) case $1 in *n*) n=1;; esac; shift;;
          *) break;;
        esac
      done
      FAKE_USER=$user; export FAKE_USER
      echo 'We trust you have received the usual lecture' >&2
      [ "$wanted" ] || exec "$@"
      [ "$n" ] && { echo 'sudo: a password is required' >&2; exit 1; }
      for attempt in 1 2 3; do
        printf %s "$prompt" >&2
        read -r given || { echo 'sudo: no password was provided' >&2; exit 1; }
        [ "$given" = "$wanted" ] && exec "$@"
        echo 'Sorry, try again.' >&2
      done
      echo 'sudo: 3 incorrect password attempts' >&2
      exit 1
      """;
}
