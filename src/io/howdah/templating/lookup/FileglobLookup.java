package io.howdah.templating.lookup;

import io.howdah.templating.extension.Lookup;
import io.howdah.templating.extension.LookupContext;
import io.howdah.templating.filter.PosixPath;
import io.howdah.templating.filter.PyGlob;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** fileglob: files of one folder whose names match; the first folder that has any counts. */
final class FileglobLookup implements Lookup {
  @Override
  public String name() {
    return "fileglob";
  }

  @Override
  public List<@Nullable Object> run(
      List<@Nullable Object> terms, Map<String, @Nullable Object> options, LookupContext context) {
    List<@Nullable Object> found = new ArrayList<>();
    for (Object term : terms) {
      found.addAll(matches(Terms.text(term, "rfind"), context));
    }
    return found;
  }

  private static List<String> matches(String pattern, LookupContext context) {
    String name = PosixPath.basename(pattern);
    for (String folder : folders(pattern, name, context)) {
      List<String> files =
          PyGlob.glob(PosixPath.join(folder, name)).stream()
              .filter(file -> Files.isRegularFile(Path.of(file)))
              .toList();
      if (!files.isEmpty()) {
        return files;
      }
    }
    return List.of();
  }

  private static List<String> folders(String pattern, String name, LookupContext context) {
    List<String> folders = new ArrayList<>();
    if (!name.equals(pattern)) {
      context.find("files", PosixPath.dirname(pattern)).ifPresent(p -> folders.add(p.toString()));
      return folders;
    }
    for (Path path : context.searchPaths()) {
      folders.add(path.resolve("files").toString());
      folders.add(path.toString());
    }
    return folders;
  }
}
