package io.howdah;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The table in ARCHITECTURE.md is the rule: which package may use which, and who owns a library.
 */
class ArchitectureTest {
  private static final Pattern ROW =
      Pattern.compile("^\\| `(\\w+)` \\| .* \\| ([a-z -]+) \\|$", Pattern.MULTILINE);
  private static final String ROOT = "io.howdah.";
  private static final Map<String, String> OWNERS =
      Map.of(
          "net.schmizz.sshj", "connection",
          "com.hubspot.jinjava", "templating",
          "org.snakeyaml.engine", "yaml",
          "picocli", "cli");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.howdah");

  private static Map<String, Set<String>> table() throws IOException {
    Map<String, Set<String>> rows = new TreeMap<>();
    Matcher row = ROW.matcher(Files.readString(Path.of("ARCHITECTURE.md")));
    while (row.find()) {
      String uses = row.group(2).strip();
      rows.put(row.group(1), uses.equals("-") ? Set.of() : new TreeSet<>(List.of(uses.split(" "))));
    }
    return rows;
  }

  private static String packageOf(JavaClass type) {
    String name = type.getPackageName();
    if (!name.startsWith(ROOT)) {
      return "";
    }
    String rest = name.substring(ROOT.length());
    return rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest;
  }

  @Test
  void everyPackageHasItsRow() throws IOException {
    Set<String> found =
        CLASSES.stream()
            .map(ArchitectureTest::packageOf)
            .collect(Collectors.toCollection(TreeSet::new));
    found.remove("");
    Set<String> rows = new TreeSet<>(table().keySet());
    assertTrue(rows.size() >= 17, "the table was not read: " + rows);
    found.removeAll(rows);
    assertEquals(Set.of(), found, "packages without a row in ARCHITECTURE.md");
  }

  @Test
  void packagesUseOnlyWhatTheirRowAllows() throws IOException {
    Map<String, Set<String>> table = table();
    Set<String> broken = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      String from = packageOf(type);
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        String to = packageOf(dependency.getTargetClass());
        boolean allowed =
            to.isEmpty() || to.equals(from) || table.getOrDefault(from, Set.of()).contains(to);
        if (!allowed) {
          broken.add(from + " -> " + to + ": " + type.getSimpleName());
        }
      }
    }
    assertEquals(Set.of(), broken);
  }

  @Test
  void librariesHaveOneOwner() {
    Set<String> broken = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        String target = dependency.getTargetClass().getPackageName();
        OWNERS.forEach(
            (library, owner) -> {
              if (target.startsWith(library) && !packageOf(type).equals(owner)) {
                broken.add(type.getName() + " uses " + library);
              }
            });
      }
    }
    assertEquals(Set.of(), broken);
  }

  @Test
  void onlyTheCommandLineTouchesTheProcess() {
    Set<String> broken = new TreeSet<>();
    for (JavaClass type : CLASSES) {
      if (!packageOf(type).equals("cli")) {
        type.getAccessesFromSelf().stream()
            .filter(a -> a.getTargetOwner().getName().equals("java.lang.System"))
            .filter(a -> Set.of("exit", "out", "err", "getenv").contains(a.getName()))
            .forEach(a -> broken.add(a.getDescription()));
      }
    }
    assertEquals(Set.of(), broken);
  }

  @Test
  void packageNamesSayWhatIsInThem() {
    Set<String> vague = Set.of("common", "util", "utils", "core", "base", "impl", "helper");
    Set<String> parts =
        CLASSES.stream()
            .flatMap(c -> Arrays.stream(c.getPackageName().split("\\.")))
            .collect(Collectors.toSet());
    parts.retainAll(vague);
    assertEquals(Set.of(), parts);
  }

  @Test
  void classNamesAvoidEmptyWords() {
    Pattern empty = Pattern.compile(".*(Impl|Manager|Helper|Utils?)|Abstract.*|I[A-Z][a-z].*");
    Set<String> found =
        CLASSES.stream()
            .filter(c -> c.getName().startsWith(ROOT))
            .map(JavaClass::getSimpleName)
            .filter(n -> empty.matcher(n).matches())
            .collect(Collectors.toCollection(TreeSet::new));
    assertFalse(found.contains("Templar"));
    assertEquals(Set.of(), found);
  }
}
