package io.howdah.module.source;

import io.howdah.connection.CommandResult;
import io.howdah.connection.ShellQuote;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An archive of the wanted version, written where it differs from what is there. */
final class GitArchive {
  private static final Map<String, String> FORMATS =
      Map.of("zip", "zip", "gz", "tar.gz", "tar", "tar", "tgz", "tgz");

  private final GitRepository repository;
  private final ModuleArgs args;

  GitArchive(GitRepository repository, ModuleArgs args) {
    this.repository = repository;
    this.args = args;
  }

  /** Whether the file had to be written. */
  boolean write() {
    String archive = args.text("archive");
    String name = archive.substring(archive.lastIndexOf('/') + 1);
    String format = FORMATS.get(name.substring(name.lastIndexOf('.') + 1));
    if (format == null || name.lastIndexOf('.') <= 0) {
      throw new ModuleFailure(
          "Unable to get file extension from archive file name : " + archive,
          Map.of(
              "details",
              "Please specify archive as filename with extension. File extension can be one of"
                  + " ['tar', 'tar.gz', 'zip', 'tgz']"));
    }
    CommandResult ran = repository.tool().sh(script(archive, format));
    if (ran.exitCode() == 64) {
      return false;
    }
    if (ran.exitCode() == 65) {
      throw new ModuleFailure(
          "Failed to move the new archive to " + archive,
          Map.of("details", "Error occurred while moving : " + ran.err().strip()));
    }
    if (!ran.succeeded()) {
      throw new ModuleFailure("Failed to perform archive operation", Map.of("details", why(ran)));
    }
    return true;
  }

  private String why(CommandResult ran) {
    return "Git archive command failed to create archive "
        + (args.text("archive") + " using " + repository.dest() + " directory.Error: ")
        + ran.err();
  }

  /** Ends with 64 where the archive is there already, 65 where it can't be put in its place. */
  private String script(String archive, String format) {
    List<String> words = new ArrayList<>(List.of(repository.git(), "archive", "--format", format));
    args.optionalText("archive_prefix").ifPresent(p -> words.addAll(List.of("--prefix", p)));
    String to = ShellQuote.quote(archive);
    return "cd -- "
        + (ShellQuote.quote(repository.dest()) + " || exit 1\n")
        + "_t=$(mktemp -d) || exit 65\ntrap 'rm -rf \"$_t\"' EXIT\n"
        + (ShellQuote.join(words) + " --output \"$_t/new\" ")
        + (ShellQuote.quote(repository.version()) + " || exit 1\n")
        + ("[ -e " + to + " ] && cmp -s \"$_t/new\" " + to + " && exit 64\n")
        + ("cat \"$_t/new\" > " + to + " || exit 65");
  }
}
