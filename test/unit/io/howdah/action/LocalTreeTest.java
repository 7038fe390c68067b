package io.howdah.action;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalTreeTest {
  @TempDir Path top;

  @Test
  void aFoldersOwnFilesComeBeforeWhatIsBelow() throws IOException {
    Files.createDirectories(top.resolve("a"));
    Files.writeString(top.resolve("a/inner"), "");
    Files.writeString(top.resolve("z"), "");
    LocalTree tree = LocalTree.of(top, "d", true);
    assertEquals(List.of("d/z", "d/a/inner"), new ArrayList<>(tree.files().keySet()));
    assertEquals(List.of("d", "d/a"), tree.directories());
  }

  @Test
  void linksStayLinksWhereTheyAreNotFollowed() throws IOException {
    Files.writeString(top.resolve("f"), "");
    Files.createSymbolicLink(top.resolve("l"), Path.of("f"));
    assertEquals(Map.of("l", "f"), LocalTree.of(top, "", false).links());
    assertEquals(2, LocalTree.of(top, "", true).files().size());
  }
}
