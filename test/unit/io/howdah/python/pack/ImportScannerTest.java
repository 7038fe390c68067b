package io.howdah.python.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ImportScannerTest {
  private static List<PythonImport> scan(String... lines) {
    return ImportScanner.imports(String.join("\n", lines));
  }

  @Test
  void bracketsAndAliasesAndSemicolons() {
    List<PythonImport> found =
        scan(
            "import os; import a.b as c", "from x.y import (one, # first", "    two as zwei,", ")");
    assertEquals(
        List.of(
            new PythonImport(0, "os", List.of(), false),
            new PythonImport(0, "a.b", List.of(), false),
            new PythonImport(0, "x.y", List.of("one", "two"), false)),
        found);
  }

  @Test
  void stringsAndCommentsImportNothing() {
    assertEquals(
        List.of(),
        scan(
            "\"\"\"",
            "import a",
            "\"\"\"",
            "# import b",
            "x = 'import c'",
            "y = r'''",
            "from d import e",
            "'''"));
  }

  @Test
  void whatStandsInABlockIsOptional() {
    List<PythonImport> found = scan("try:", "    import a", "except ImportError: import b");
    assertEquals(List.of(true, true), found.stream().map(PythonImport::optional).toList());
  }

  @Test
  void relativeNamesCountFromTheirPackage() {
    PythonImport found = scan("from ..module_utils.x import y").get(0);
    assertEquals(
        "ansible_collections.a.b.plugins.module_utils.x",
        found.absolute("ansible_collections.a.b.plugins.modules.m", false));
    assertEquals("a.b.z", scan("from .z import y").get(0).absolute("a.b", true));
    assertEquals("a.z", scan("from .z import y").get(0).absolute("a.b", false));
  }
}
