package io.howdah.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** The classes of this program and of the libraries that most runs need, as its jar holds them. */
final class ProgramClasses {
  private static final List<String> PREFIXES =
      List.of(
          "io/howdah/",
          "net/schmizz/",
          "com/hierynomus/",
          "org/snakeyaml/engine/",
          "com/hubspot/jinjava/interpret/",
          "com/hubspot/jinjava/lib/",
          "com/hubspot/jinjava/tree/",
          "picocli/",
          "org/slf4j/");

  private ProgramClasses() {}

  /** Loads, but doesn't initialise, every class of them; does nothing where there is no jar. */
  static void load() throws IOException {
    Path jar = Path.of(System.getProperty("java.class.path", ""));
    if (!Files.isRegularFile(jar)) {
      return;
    }
    try (JarFile file = new JarFile(jar.toFile())) {
      Enumeration<JarEntry> entries = file.entries();
      while (entries.hasMoreElements()) {
        load(entries.nextElement().getName());
      }
    }
  }

  private static void load(String entry) {
    if (!entry.endsWith(".class") || PREFIXES.stream().noneMatch(entry::startsWith)) {
      return;
    }
    String name = entry.substring(0, entry.length() - ".class".length()).replace('/', '.');
    try {
      Class.forName(name, false, ProgramClasses.class.getClassLoader());
    } catch (ClassNotFoundException | LinkageError e) {
      // A class for a library that isn't there: no run loads it either.
    }
  }
}
