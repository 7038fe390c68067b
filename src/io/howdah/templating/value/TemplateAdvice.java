package io.howdah.templating.value;

import io.howdah.error.SourceLocation;

/** What is shown after Ansible's words for a template that failed, which stay as they are. */
public final class TemplateAdvice {
  private TemplateAdvice() {}

  /**
   * The place, unless the message has one already, and the near name, each after a line's end.
   *
   * @param message Ansible's words
   * @param error what failed
   * @param otherwise the place where the template stands in no file of its own
   */
  public static String on(String message, TemplateException error, SourceLocation otherwise) {
    StringBuilder said = new StringBuilder();
    SourceLocation own = error.location().filter(TemplateAdvice::isFile).orElse(null);
    if (own != null || !message.contains("The error appears to be in")) {
      SourceLocation place = own == null ? otherwise : own;
      if (place.line() > 0) {
        said.append(
            "\nThe place: '%s', line %d, column %d."
                .formatted(place.file(), place.line(), place.column()));
      }
    }
    error.remedy().ifPresent(remedy -> said.append('\n').append(remedy));
    return said.toString();
  }

  /** Names in angle brackets are of texts that no file holds. */
  private static boolean isFile(SourceLocation place) {
    return !place.file().startsWith("<");
  }
}
