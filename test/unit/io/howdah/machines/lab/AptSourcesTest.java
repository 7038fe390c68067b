package io.howdah.machines.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.howdah.machines.MachinesException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AptSourcesTest {
  @TempDir Path etcApt;

  private List<String> debian(String file, String text) {
    try {
      Path path = etcApt.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return AptSources.debian(etcApt, "bookworm").stream().map(AptSource::forHost).toList();
  }

  @Test
  void readsTheOneLineStyle() {
    String text =
        """
        # a comment
        deb http://mirror.example/debian bookworm main contrib # ours
        deb-src http://mirror.example/debian bookworm main
        deb [arch=amd64 signed-by=/k.gpg] https://apt.example.com bookworm main
        deb http://security.debian.org/debian-security bookworm-security main
        """;
    assertEquals(
        List.of(
            "deb http://mirror.example/debian bookworm main contrib",
            "deb http://security.debian.org/debian-security bookworm-security main"),
        debian("sources.list", text));
  }

  @Test
  void readsDeb822() {
    String text =
        """
        Types: deb deb-src
        # snapshot
        URIs: https://mirror.example/debian
        Suites: bookworm bookworm-updates
        Components: main
        Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg

        Types: deb
        URIs: http://apt.postgresql.org/pub/repos/apt
        Suites: bookworm-pgdg
        Components: main

        Enabled: no
        Types: deb
        URIs: http://mirror.example/debian
        Suites: bookworm-backports
        Components: main
        """;
    assertEquals(
        List.of(
            "deb http://HTTPS///mirror.example/debian bookworm main",
            "deb http://HTTPS///mirror.example/debian bookworm-updates main"),
        debian("sources.list.d/debian.sources", text));
  }

  @Test
  void resolvesAListOfMirrors() throws IOException {
    Path mirrors = etcApt.resolve("mirrors");
    Files.writeString(mirrors, "# first\nhttp://one.example/debian priority:1\n");
    assertEquals(
        List.of("deb http://one.example/debian bookworm main"),
        debian("sources.list", "deb mirror+file:" + mirrors + " bookworm main\n"));
  }

  @Test
  void saysWhatIsMissingWhereNoEntryIsDebians() {
    MachinesException refused =
        assertThrows(
            MachinesException.class,
            () -> debian("sources.list", "deb http://archive.ubuntu.com/ubuntu jammy main\n"));
    assertTrue(String.valueOf(refused.getMessage()).contains("bookworm"), refused.getMessage());
  }
}
