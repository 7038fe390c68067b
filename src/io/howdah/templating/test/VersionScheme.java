package io.howdah.templating.test;

import java.util.LinkedHashMap;
import java.util.Map;

/** A way to compare version numbers. */
@FunctionalInterface
public interface VersionScheme {
  /** distutils' LooseVersion: numbers and words. */
  VersionScheme LOOSE = LooseVersion::compare;

  /** distutils' StrictVersion: two or three numbers, then a1 or b1. */
  VersionScheme STRICT = StrictVersion::compare;

  /** The schemes by the names that version_type takes, in Ansible's order. */
  Map<String, VersionScheme> BY_NAME = byName();

  /** Negative, zero or positive; a text that is no such version is a PyTypeException. */
  int compare(String left, String right);

  private static Map<String, VersionScheme> byName() {
    Map<String, VersionScheme> schemes = new LinkedHashMap<>();
    schemes.put("loose", LOOSE);
    schemes.put("strict", STRICT);
    schemes.put("semver", SemanticVersion::compare);
    schemes.put("semantic", SemanticVersion::compare);
    schemes.put("pep440", Pep440Version::compare);
    return schemes;
  }
}
