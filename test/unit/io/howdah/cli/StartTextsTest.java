package io.howdah.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartTextsTest {
  @TempDir Path folder;

  private String built(String field) throws Exception {
    StartTexts.main(new String[] {folder.toString()});
    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {folder.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
      return (String) loader.loadClass("io.howdah.cli.BuiltTexts").getField(field).get(null);
    }
  }

  @Test
  void theClassHoldsTheTablesLetterByLetter() throws Exception {
    Path root = Path.of("resources/io/howdah/cli");
    assertEquals(Files.readString(root.resolve("settings.tsv")), built("settings_tsv"));
    assertEquals(
        Files.readString(root.resolve("unheeded-settings.txt")), built("unheeded_settings_txt"));
  }

  @Test
  void theClassHoldsThePlainOptions() throws Exception {
    assertEquals(PlainOptions.lines(), Arrays.asList(built("plain_options_tsv").split("\n")));
  }

  @Test
  void linesAreThereWithoutComments() {
    assertTrue(StartTexts.lines("settings.tsv").size() > 100);
    assertTrue(StartTexts.lines("settings.tsv").stream().noneMatch(line -> line.startsWith("#")));
    assertTrue(StartTexts.lines("unheeded-settings.txt").stream().noneMatch(String::isBlank));
  }
}
