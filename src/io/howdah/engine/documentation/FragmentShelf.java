package io.howdah.engine.documentation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Finds documentation fragments; each file is read once. */
final class FragmentShelf {
  private static final String FOLDER = "plugins/doc_fragments";

  private final DocumentationPlaces places;
  private final Map<String, Optional<Fragments.Source>> read = new ConcurrentHashMap<>();

  FragmentShelf(DocumentationPlaces places) {
    this.places = places;
  }

  /** A fragment by its file's name, full or short; null where there is none. */
  Fragments.@Nullable Source find(String name) {
    return read.computeIfAbsent(name, this::load).orElse(null);
  }

  private Optional<Fragments.Source> load(String name) {
    String[] parts = name.split("\\.", 3);
    if (parts.length == 3 && !name.startsWith("ansible.builtin.")) {
      String collection = parts[0] + "." + parts[1];
      return places
          .collections()
          .folder(collection)
          .map(folder -> folder.resolve(FOLDER).resolve(parts[2].replace('.', '/') + ".py"))
          .flatMap(file -> source(file, collection));
    }
    String plain = name.replaceFirst("^ansible\\.builtin\\.", "") + ".py";
    for (Path folder : places.fragments()) {
      Optional<Fragments.Source> own = source(folder.resolve(plain), "");
      if (own.isPresent()) {
        return own;
      }
    }
    Path ansible = places.ansible();
    return ansible == null
        ? Optional.empty()
        : source(ansible.resolve(FOLDER).resolve(plain), "ansible.builtin");
  }

  private static Optional<Fragments.Source> source(Path file, String collection) {
    return Files.isRegularFile(file)
        ? Optional.of(new Fragments.Source(PythonStrings.in(DocumentReader.text(file)), collection))
        : Optional.empty();
  }
}
