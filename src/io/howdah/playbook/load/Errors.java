package io.howdah.playbook.load;

import io.howdah.error.ExitCode;
import io.howdah.error.HowdahException;
import io.howdah.error.Nearest;
import io.howdah.error.SourceLocation;
import io.howdah.playbook.PlaybookException;
import io.howdah.yaml.YamlEntry;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Errors that several readers throw, in Ansible's words. */
final class Errors {
  private Errors() {}

  /** One that Ansible does not count as a parser error: exit code 1. */
  static HowdahException plain(String message, SourceLocation location) {
    return new HowdahException(message, location, null, ExitCode.ERROR, null);
  }

  static PlaybookException notAnAttribute(YamlEntry entry, String what, Collection<String> known) {
    String word = String.valueOf(entry.name());
    String message = "'" + word + "' is not a valid attribute for a " + what;
    return new PlaybookException(message, entry.key().location(), meant(word, known));
  }

  /** The remedy for a misspelt word, or null. */
  static @Nullable String meant(String word, Collection<String> known) {
    return Nearest.to(word, known).map(Errors::question).orElse(null);
  }

  static String question(String near) {
    return "Did you mean '" + near + "'?";
  }
}
