package io.howdah.templating.render;

import io.howdah.templating.value.PyText;
import io.howdah.templating.value.PyTypeException;
import io.howdah.templating.value.PyTypes;
import io.howdah.templating.value.Undefined;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the templates that include, import and extends name. */
public final class TemplateFiles {
  private TemplateFiles() {}

  /**
   * The template of a name, or the first that exists of a list of names.
   *
   * @return null only where a missing one is ignored
   */
  public static @Nullable Unit load(@Nullable Object wanted, boolean ignoreMissing, Frame frame) {
    List<String> tried = new ArrayList<>();
    for (Object name : names(wanted)) {
      if (name instanceof Undefined undefined) {
        throw undefined.error();
      }
      String text = PyText.str(name);
      Unit found = frame.run().templates().find(text);
      if (found != null) {
        return found;
      }
      tried.add(text);
    }
    if (ignoreMissing) {
      return null;
    }
    throw missing(wanted, tried);
  }

  private static List<?> names(@Nullable Object wanted) {
    if (wanted instanceof List<?> list) {
      return list;
    }
    if (!PyTypes.isText(wanted) && !(wanted instanceof Undefined)) {
      throw PyTypeException.type(
          "the name of a template must be text, not " + PyTypes.name(wanted));
    }
    return java.util.Collections.singletonList(wanted);
  }

  private static PyTypeException missing(@Nullable Object wanted, List<String> tried) {
    if (!(wanted instanceof List<?>)) {
      return new PyTypeException("TemplateNotFound", tried.get(0));
    }
    return new PyTypeException(
        "TemplatesNotFound",
        tried.isEmpty()
            ? "Tried to select from an empty list of templates."
            : "none of the templates given were found: " + String.join(", ", tried));
  }

  /** Reads a file of the search path, or null; names that climb out of it are not found. */
  static @Nullable String read(List<Path> folders, String name) {
    for (String part : name.split("/")) {
      if (part.equals("..") || part.indexOf('\0') >= 0) {
        return null;
      }
    }
    for (Path folder : folders) {
      Path file = inside(folder, name);
      if (file != null && Files.isRegularFile(file)) {
        try {
          return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
          throw new PyTypeException(
              "OSError", "can't read template " + file + ": " + e.getMessage(), e);
        }
      }
    }
    return null;
  }

  /** Null for a name that no file of this system can have, as one with half a surrogate pair. */
  private static @Nullable Path inside(Path folder, String name) {
    try {
      return folder.resolve(name.startsWith("/") ? name.substring(1) : name);
    } catch (InvalidPathException e) {
      return null;
    }
  }
}
