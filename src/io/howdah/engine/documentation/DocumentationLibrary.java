package io.howdah.engine.documentation;

import io.howdah.engine.RunRequest;
import io.howdah.error.HowdahException;
import io.howdah.yaml.DuplicateKeys;
import io.howdah.yaml.YamlOptions;
import io.howdah.yaml.YamlReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The front door to documentation: of plugins that are files (the user's, collections', an
 * installed Ansible's) as it stands in them, of what is our own in our words.
 */
public final class DocumentationLibrary {
  private final DocumentationPlaces places;
  private final DocumentReader reader;
  private final PluginShelf shelf;
  private final PluginCatalogue catalogue;
  private final Fragments fragments;
  private final OwnDocumentation own = new OwnDocumentation();

  /**
   * For the folders of a request.
   *
   * @param playbooks a folder that stands for a playbook's, or null
   */
  public DocumentationLibrary(RunRequest request, @Nullable Path playbooks) {
    YamlReader yaml =
        new YamlReader(new YamlOptions(DuplicateKeys.IGNORE, warning -> {}, request.vault()));
    this.places = new DocumentationPlaces(request, yaml, playbooks);
    this.reader = new DocumentReader(yaml);
    this.shelf = new PluginShelf(places);
    this.catalogue = new PluginCatalogue(places);
    this.fragments = new Fragments(new FragmentShelf(places)::find, reader);
  }

  /** Roles. */
  public RoleDocumentation roles() {
    return new RoleDocumentation(places, catalogue, reader);
  }

  /** Options of plugins that are set outside of playbooks. */
  public PluginSettings settings() {
    return new PluginSettings(places, shelf, reader, fragments);
  }

  /** The settings of Ansible itself, as an installed Ansible describes them; null without one. */
  public @Nullable Map<String, @Nullable Object> baseSettings() {
    Path ansible = places.ansible();
    Path file = ansible == null ? null : ansible.resolve("config/base.yml");
    if (file == null
        || !Files.isReadable(file)
        || !(reader.yaml(DocumentReader.text(file), file.toString()) instanceof Map<?, ?> map)) {
      return null;
    }
    Map<String, @Nullable Object> settings = Trees.map(map);
    settings.values().forEach(VersionNotes::ofBase);
    return settings;
  }

  /** Keywords of playbooks. */
  public KeywordDocumentation keywords() {
    return new KeywordDocumentation(places.ansible(), reader);
  }

  /** Whether there is a collection of this name; those of Ansible itself are always there. */
  public boolean hasCollection(String name) {
    return name.equals("ansible.builtin")
        || name.equals("ansible.legacy")
        || places.collections().folder(name).isPresent();
  }

  /**
   * Full names of all plugins of a kind, and where each is.
   *
   * @param collection the only one that is asked for, or null
   */
  public Map<String, String> files(PluginKind kind, @Nullable String collection) {
    Map<String, String> all = new TreeMap<>();
    own(kind, collection).forEach((name, sentence) -> all.put(name, "howdah"));
    catalogue
        .list(kind, collection)
        .forEach((name, source) -> all.put(name, source.file().toString()));
    return all;
  }

  /**
   * Full names of all plugins of a kind, and a line on each.
   *
   * @param collection the only one that is asked for, or null
   * @param warn takes what is wrong with a plugin that is left out
   */
  public Map<String, String> summaries(
      PluginKind kind, @Nullable String collection, Consumer<String> warn) {
    Map<String, String> all = own(kind, collection);
    catalogue
        .list(kind, collection)
        .forEach(
            (name, source) -> {
              try {
                all.put(name, summary(source));
              } catch (HowdahException e) {
                warn.accept(name + " has a documentation formatting error: " + e.getMessage());
              }
            });
    return all;
  }

  private Map<String, String> own(PluginKind kind, @Nullable String collection) {
    Map<String, String> all = new TreeMap<>(own.summaries(kind));
    if (collection != null) {
      boolean legacy = collection.equals("ansible.legacy");
      String prefix = (legacy ? "ansible.builtin" : collection) + ".";
      all.keySet().removeIf(name -> !name.startsWith(prefix));
    }
    return all;
  }

  private String summary(PluginSource source) {
    String line = reader.summary(source.file());
    String name = source.name().substring(source.name().lastIndexOf('.') + 1);
    for (int i = 1; line == null && i < DocumentReader.ENDINGS.size(); i++) {
      Path beside = source.file().resolveSibling(name + DocumentReader.ENDINGS.get(i));
      line = Files.isRegularFile(beside) ? reader.summary(beside) : null;
    }
    return line == null ? "UNDOCUMENTED" : line;
  }

  /**
   * The documentation of a plugin; empty where there is no such plugin.
   *
   * @throws DocumentationException where there is one that can't be read
   */
  public Optional<Documentation> find(PluginKind kind, String name) {
    Optional<PluginSource> source = shelf.find(kind, name);
    return source.isPresent() ? source.map(found -> read(kind, name, found)) : own.find(kind, name);
  }

  private Documentation read(PluginKind kind, String name, PluginSource source) {
    Path file = readable(source, name);
    Map<String, @Nullable Object> variables = variables(kind, name, source, file);
    for (Path beside : besides(file, source.name())) {
      if (variables.get("DOCUMENTATION") == null) {
        file = beside;
        variables = variables(kind, name, source, beside);
      }
    }
    Map<String, @Nullable Object> doc = Trees.entries(variables.get("DOCUMENTATION"));
    if (doc == null) {
      throw new DocumentationException(
          "No documentation available for " + name + " (" + file + ")");
    }
    doc.put("filename", file.toString());
    doc.put("collection", source.collection());
    if (kind == PluginKind.MODULE) {
      doc.put("has_action", hasAction(name));
    }
    return new Documentation(
        doc, variables.get("EXAMPLES"), variables.get("RETURN"), variables.get("ANSIBLE_METADATA"));
  }

  private Map<String, @Nullable Object> variables(
      PluginKind kind, String name, PluginSource source, Path file) {
    boolean module = kind == PluginKind.MODULE;
    VersionNotes notes = new VersionNotes(source.collection(), module);
    try {
      Map<String, @Nullable Object> variables = reader.variables(file);
      Map<String, @Nullable Object> doc = Trees.entries(variables.get("DOCUMENTATION"));
      if (doc != null) {
        notes.addTo(doc);
        fragments.mergeInto(doc, file.toString(), module);
      }
      notes.addToReturns(variables.get("RETURN"));
      return variables;
    } catch (HowdahException e) {
      throw new DocumentationException(
          name + " did not contain a DOCUMENTATION attribute (" + file + "). " + e.getMessage());
    }
  }

  private static Path readable(PluginSource source, String name) {
    String file = source.file().toString();
    if (DocumentReader.ENDINGS.stream().anyMatch(file::endsWith)) {
      return source.file();
    }
    List<Path> beside = besides(source.file(), source.name());
    if (beside.isEmpty()) {
      throw new DocumentationException(
          name + " cannot contain DOCUMENTATION nor does it have a companion documentation file");
    }
    return beside.get(0);
  }

  private static List<Path> besides(Path file, String name) {
    String plain = name.substring(name.lastIndexOf('.') + 1);
    return DocumentReader.ENDINGS.stream()
        .map(ending -> file.resolveSibling(plain + ending))
        .filter(other -> !other.equals(file) && Files.isRegularFile(other))
        .toList();
  }

  private boolean hasAction(String name) {
    if (name.split("\\.").length < 3) {
      return own.hasAction(name) || actionFile(places.ansible(), "plugins/action", name);
    }
    String[] parts = name.split("\\.", 3);
    String collection = parts[0] + "." + parts[1];
    return own.hasAction(name)
        || actionFile(
            places.collections().folder(collection).orElse(null), "plugins/action", parts[2])
        || collection.equals("ansible.builtin")
            && actionFile(places.ansible(), "plugins/action", parts[2]);
  }

  private static boolean actionFile(@Nullable Path root, String folder, String name) {
    return root != null && Files.isRegularFile(root.resolve(folder).resolve(name + ".py"));
  }
}
