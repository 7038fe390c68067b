package io.howdah.cli.galaxy;

import io.howdah.error.HowdahException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A folder that new roles or collections are copies of; files that end in .j2 are templates. */
public final class Skeleton {
  private final Path root;
  private final List<Pattern> ignored;
  private final Rendering rendering;

  /** Renders a template's text with variables. */
  public interface Templates {
    /** The text rendered. */
    String render(String text, Map<String, @Nullable Object> variables);
  }

  /**
   * How templates become files.
   *
   * @param inTemplates tells of a folder, relative to the skeleton, that its files stay templates
   */
  record Rendering(
      Templates templates,
      Map<String, @Nullable Object> variables,
      java.util.function.Predicate<Path> inTemplates) {}

  /**
   * A skeleton.
   *
   * @param ignored expressions for names of folders, and for files' paths below the skeleton
   * @throws HowdahException where there is no such folder
   */
  Skeleton(Path root, List<String> ignored, Rendering rendering) {
    this.root = root;
    this.ignored = ignored.stream().map(Pattern::compile).toList();
    this.rendering = rendering;
  }

  /** Fills a folder. */
  void into(Path target) {
    try {
      Files.createDirectories(target);
      walk(root, target);
    } catch (IOException e) {
      throw new HowdahException("Unable to copy " + root + " to " + target + ": " + e, e);
    }
  }

  private void walk(Path folder, Path target) throws IOException {
    List<Path> children;
    try (Stream<Path> all = Files.list(folder)) {
      children = all.sorted().toList();
    }
    for (Path child : children) {
      Path relative = root.relativize(child);
      boolean isFolder = Files.isDirectory(child);
      String told =
          isFolder
              ? child.getFileName().toString()
              : (relative.getParent() == null ? "./" : "") + relative;
      if (ignored.stream().anyMatch(pattern -> pattern.matcher(told).lookingAt())) {
        continue;
      }
      if (isFolder) {
        Files.createDirectories(target.resolve(relative.toString()));
        walk(child, target);
      } else {
        file(child, relative, target);
      }
    }
  }

  private void file(Path file, Path relative, Path target) throws IOException {
    String name = relative.toString();
    Path folder = relative.getParent() == null ? Path.of("") : relative.getParent();
    if (name.endsWith(".j2") && !rendering.inTemplates().test(folder)) {
      String text = rendering.templates().render(Files.readString(file), rendering.variables());
      Files.writeString(target.resolve(name.substring(0, name.length() - 3)), text);
    } else {
      Files.copy(file, target.resolve(name), StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
