package io.howdah.module.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class FoundFilesTest {
  private static final String FILE =
      "81a4 0 0 5 1.000000000 2.000000000 3.000000000 77 2049 1 8 4096 0 0:root:root:";

  @Test
  void namesWithColonsAndLinesEndsStayWhole() {
    List<String> names =
        FoundFiles.entries(FILE + "/a:b\n" + FILE + "/two\nlines\n" + FILE + "/c\n").stream()
            .map(FoundFiles.Entry::path)
            .toList();
    assertEquals(List.of("/a:b", "/two\nlines", "/c"), names);
  }

  @Test
  void nothingFoundIsNothing() {
    assertEquals(List.of(), FoundFiles.entries(""));
  }
}
