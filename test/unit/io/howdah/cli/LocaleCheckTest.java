package io.howdah.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LocaleCheckTest {
  private static final Optional<String> MISSING =
      Optional.of("Ansible could not initialize the preferred locale: unsupported locale setting");

  private static Optional<String> complaint(String... pairs) {
    return new LocaleCheck(
            pairs.length == 2
                ? Map.of(pairs[0], pairs[1])
                : Map.of(pairs[0], pairs[1], pairs[2], pairs[3]))
        .complaint();
  }

  @Test
  void utf8LocalesAreFine() {
    assertEquals(Optional.empty(), complaint("LC_ALL", "en_US.UTF-8"));
    assertEquals(Optional.empty(), complaint("LC_ALL", "C.utf8", "LC_CTYPE", "ham"));
    assertEquals(Optional.empty(), complaint("LC_ALL", "", "LC_CTYPE", "C.UTF-8"));
    assertEquals(Optional.empty(), complaint("LANG", "C"));
  }

  @Test
  void othersAreRefused() {
    assertEquals(MISSING, complaint("LC_ALL", "ham_sandwich", "LC_CTYPE", "en_US.UTF-8"));
    assertEquals(
        Optional.of("Ansible requires the locale encoding to be UTF-8; Detected None."),
        complaint("LC_ALL", "POSIX"));
  }
}
