package io.howdah.module.packaging;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a user wrote for a package: a name, and perhaps {@code =version} or {@code >=version}.
 *
 * @param text as written
 * @param name the package, with its architecture if one was given
 * @param relation "=", "&gt;=" or empty
 * @param version after the relation, may hold wildcards; or empty
 */
record PackageSpec(String text, String name, String relation, String version) {
  private static final Pattern RELATION = Pattern.compile(">?=");

  static PackageSpec of(String text) {
    Matcher match = RELATION.matcher(text);
    return match.find()
        ? new PackageSpec(
            text, text.substring(0, match.start()), match.group(), text.substring(match.end()))
        : new PackageSpec(text, text, "", "");
  }

  boolean hasWildcard() {
    return name.matches(".*[*?\\[\\]!].*");
  }

  boolean hasVersion() {
    return !relation.isEmpty();
  }
}
