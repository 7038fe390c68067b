package io.howdah.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.howdah.error.HowdahException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HowdahVariablesTest {
  @Test
  void aMisspeltVariableIsToldWithTheNearestOne() {
    List<String> warnings =
        new HowdahVariables(Map.of("HOWDAH_ETCD_NODE", "5", "HOWDAH_TLT", "30")).warnings();
    assertEquals(2, warnings.size());
    assertTrue(warnings.get(0).endsWith("did you mean HOWDAH_ETCD_NODES?"), warnings.get(0));
    assertTrue(warnings.get(1).endsWith("did you mean HOWDAH_TTL?"), warnings.get(1));
  }

  @Test
  void knownOnesAndThoseThatAreNobodysAreLeftAlone() {
    Map<String, String> environment =
        Map.of("HOWDAH_TTL", "30", "HOWDAH_HOME", "/x", "HOWDAH_TEAM_COLOUR", "red", "PATH", "/");
    assertEquals(List.of(), new HowdahVariables(environment).warnings());
  }

  /** Whatever the documents, the launcher and the steps name is known. */
  @Test
  void whatIsDocumentedIsKnown() throws IOException {
    TreeSet<String> named = new TreeSet<>();
    for (String root : List.of("docs", "README.md", "howdah", "vars", "resources/jenkins")) {
      try (Stream<Path> files = Files.walk(Path.of(root))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Pattern.compile("\\bHOWDAH_[A-Z][A-Z0-9_]*\\b")
              .matcher(Files.readString(file))
              .results()
              .forEach(r -> named.add(r.group()));
        }
      }
    }
    assertTrue(named.contains("HOWDAH_SETTINGS"), named.toString());
    for (String name : named) {
      assertEquals(List.of(), new HowdahVariables(Map.of(name, "x")).warnings(), name);
    }
  }

  @Test
  void labsStandWhereTheLabsOwnCommandLooksForThem() {
    HowdahVariables variables =
        new HowdahVariables(Map.of("HOWDAH_LAB_ROOT", "/srv/labs", "HOWDAH_LAB_REBOOT", "5"));
    assertEquals(Path.of("/srv/labs"), variables.labRoot());
    assertEquals(5, variables.labRebootSeconds());
    assertEquals(Path.of("/var/lib/howdah"), new HowdahVariables(Map.of()).labRoot());
    HowdahVariables wrong = new HowdahVariables(Map.of("HOWDAH_LAB_REBOOT", "soon"));
    HowdahException e = assertThrows(HowdahException.class, wrong::labRebootSeconds);
    assertTrue(e.getMessage().contains("HOWDAH_LAB_REBOOT is 'soon'"), e.getMessage());
  }
}
