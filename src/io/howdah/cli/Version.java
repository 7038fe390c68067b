package io.howdah.cli;

import java.util.Optional;

/** Which Howdah this is, and which Ansible it speaks. */
public final class Version {
  /** The ansible-core whose semantics the engine has. */
  public static final String ANSIBLE_CORE = "2.14.18";

  private Version() {}

  /** The version in the jar's manifest; "development" outside a jar. */
  static String text() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
        .orElse("development");
  }
}
