package io.howdah.templating.lookup;

import io.howdah.templating.extension.Lookup;
import io.howdah.templating.extension.LookupContext;
import io.howdah.templating.filter.PosixPath;
import io.howdah.templating.value.PyOps;
import io.howdah.templating.value.PyText;
import io.howdah.templating.value.PyTypeException;
import io.howdah.templating.value.PyTypes;
import io.howdah.templating.value.UndefinedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** first_found: the first of several files that exists. */
final class FirstFoundLookup implements Lookup {
  @Override
  public String name() {
    return "first_found";
  }

  /** Candidates gathered from the terms; the last option skip counts. */
  private static final class Search {
    List<String> files = new ArrayList<>();
    boolean skip;
  }

  @Override
  public List<@Nullable Object> run(
      List<@Nullable Object> terms, Map<String, @Nullable Object> options, LookupContext context) {
    Search search = search(terms, options);
    String folder = options.containsKey("_subdir") ? PyText.str(options.get("_subdir")) : "files";
    for (String file : search.files) {
      Optional<Path> found = found(file, folder, context);
      if (found.isPresent()) {
        List<@Nullable Object> one = new ArrayList<>();
        one.add(found.get().toString());
        return one;
      }
    }
    if (search.skip) {
      return new ArrayList<>();
    }
    throw PyTypeException.lookup("No file was found when using first_found.");
  }

  /** Names with undefined variables in them are passed over. */
  private static Optional<Path> found(String file, String folder, LookupContext context) {
    try {
      return context.find(folder, PyText.str(context.template(file)));
    } catch (UndefinedException e) {
      return Optional.empty();
    }
  }

  private static Search search(
      List<@Nullable Object> terms, Map<String, @Nullable Object> options) {
    Search search = new Search();
    for (Object term : terms) {
      if (term instanceof Map<?, ?> own) {
        Map<String, @Nullable Object> given = new java.util.LinkedHashMap<>();
        own.forEach((key, value) -> given.put(PyText.str(key), value));
        add(search, term, new Options(given));
      } else if (PyTypes.isText(term)) {
        add(search, term, new Options(options));
      } else if (term instanceof List<?> list) {
        Search inner = search(PyOps.list(list), options);
        search.files.addAll(inner.files);
        search.skip = inner.skip;
      } else {
        throw PyTypeException.lookup(
            "Invalid term supplied, can handle string, mapping or list of strings but got: <class '%s'> for %s"
                .formatted(PyTypes.name(term), PyText.str(term)));
      }
    }
    return search;
  }

  private static void add(Search search, @Nullable Object term, Options options) {
    search.skip = options.truth("skip", false);
    List<String> files = split(options.list("files"), "[,;]");
    List<String> paths = split(options.list("paths"), "[,:;]");
    if (!paths.isEmpty()) {
      for (String path : paths) {
        files.forEach(file -> search.files.add(PosixPath.join(path, file)));
      }
    } else if (!files.isEmpty()) {
      search.files = files;
    } else {
      search.files.add(PyText.str(term));
    }
  }

  private static List<String> split(List<@Nullable Object> texts, String marks) {
    List<String> parts = new ArrayList<>();
    texts.forEach(text -> parts.addAll(List.of(PyText.str(text).split(marks, -1))));
    return parts;
  }
}
