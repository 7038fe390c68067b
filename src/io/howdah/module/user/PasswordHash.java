package io.howdah.module.user;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a password looks like the hash that it has to be. */
final class PasswordHash {
  private static final Set<String> DISABLED = Set.of("*", "!", "*************");
  private static final Pattern NOT_OF_A_HASH = Pattern.compile("[^a-zA-Z0-9./=]");
  private static final Map<String, Integer> LENGTHS = Map.of("1", 22, "5", 43, "6", 86);

  private PasswordHash() {}

  /** Ansible's warning, which does not name the password. */
  static Optional<String> warning(String password) {
    return password.isEmpty() || DISABLED.contains(password) || looksHashed(password)
        ? Optional.empty()
        : Optional.of(
            "The input password appears not to have been hashed. The 'password' argument must be"
                + " encrypted for this module to work properly.");
  }

  private static boolean looksHashed(String password) {
    String[] fields = password.split("\\$", -1);
    if (fields.length < 3 || password.matches(".*[:*!].*")) {
      return false;
    }
    String digest = fields[fields.length - 1];
    int length = LENGTHS.getOrDefault(fields[1], digest.length());
    return !NOT_OF_A_HASH.matcher(digest).find() && digest.length() == length;
  }
}
