package io.howdah.templating.test;

import io.howdah.templating.extension.PyTest;
import io.howdah.templating.extension.Registry;
import io.howdah.templating.value.PyText;
import io.howdah.templating.value.PyTypeException;
import io.howdah.templating.value.PyTypes;
import io.howdah.templating.value.Undefined;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tests of files on the controller: exists, file, directory, link, mount, ... */
final class FileTests {
  private FileTests() {}

  static void register(Registry registry) {
    all(registry, Files::isDirectory, "directory", "is_dir");
    all(registry, Files::isRegularFile, "file", "is_file");
    all(registry, Files::exists, "exists");
    links(registry, Files::isSymbolicLink, "link", "is_link");
    links(registry, path -> Files.exists(path, LinkOption.NOFOLLOW_LINKS), "link_exists");
    links(registry, FileTests::isMount, "mount", "is_mount");
    for (String name : List.of("abs", "is_abs")) {
      registry.test(PyTest.of(name, (value, args, ctx) -> absolute(value)));
    }
    for (String name : List.of("same_file", "is_same_file")) {
      registry.test(
          PyTest.of(name + "(f2)", (value, args, ctx) -> same(path(value), path(args.get(0)))));
    }
  }

  private static void all(Registry registry, Predicate<Path> test, String... names) {
    for (String name : names) {
      registry.test(PyTest.of(name, (value, args, ctx) -> holds(text(value, true), test)));
    }
  }

  private static void links(Registry registry, Predicate<Path> test, String... names) {
    for (String name : names) {
      registry.test(PyTest.of(name, (value, args, ctx) -> holds(text(value, false), test)));
    }
  }

  private static boolean holds(String text, Predicate<Path> test) {
    return !text.isEmpty() && text.indexOf('\0') < 0 && test.test(Path.of(text));
  }

  private static boolean absolute(@Nullable Object value) {
    if (!PyTypes.isText(value) && !(value instanceof Undefined)) {
      throw PyTypeException.type(
          "expected str, bytes or os.PathLike object, not " + PyTypes.name(value));
    }
    return text(value, false).startsWith("/");
  }

  /** Python's stat takes a number for an open file; nothing of ours is one. */
  private static String text(@Nullable Object value, boolean numbers) {
    if (value instanceof Undefined undefined) {
      undefined.fail();
    }
    if (PyText.plain(value) instanceof String text) {
      return text;
    }
    if (numbers && (PyTypes.isInt(value) || value instanceof Boolean)) {
      return "";
    }
    String wanted =
        numbers
            ? "stat: path should be string, bytes, os.PathLike or integer, not "
            : "lstat: path should be string, bytes or os.PathLike, not ";
    throw PyTypeException.type(wanted + PyTypes.name(value));
  }

  private static Path path(@Nullable Object value) {
    return Path.of(text(value, true));
  }

  private static boolean same(Path one, Path other) {
    try {
      return Files.isSameFile(one.toRealPath(), other.toRealPath());
    } catch (NoSuchFileException e) {
      throw new PyTypeException(
          "FileNotFoundError",
          "[Errno 2] No such file or directory: " + PyText.repr(e.getFile()),
          e);
    } catch (IOException e) {
      throw new PyTypeException("OSError", String.valueOf(e.getMessage()), e);
    }
  }

  /** A folder on another device than its parent, or its own parent. */
  private static boolean isMount(Path path) {
    if (Files.isSymbolicLink(path) || !Files.exists(path)) {
      return false;
    }
    try {
      Path parent = path.toRealPath().resolve("..");
      boolean root = Files.isSameFile(path, parent);
      return root || !device(path).equals(device(parent));
    } catch (IOException e) {
      return false;
    }
  }

  private static Object device(Path path) throws IOException {
    return Files.getAttribute(path, "unix:dev");
  }
}
