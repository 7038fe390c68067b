package io.howdah.cli.doc;

import io.howdah.cli.OptionsException;
import io.howdah.engine.ValueText;
import io.howdah.engine.documentation.Documentation;
import io.howdah.engine.documentation.DocumentationLibrary;
import io.howdah.engine.documentation.KeywordDocumentation;
import io.howdah.engine.documentation.PluginKind;
import io.howdah.error.HowdahException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers one call of ansible-doc. */
public final class DocRun {
  private final DocOptions options;
  private final DocumentationLibrary library;
  private final DocOutput output;

  /** For options, with where to look and where to write. */
  public DocRun(DocOptions options, DocumentationLibrary library, DocOutput output) {
    this.options = options;
    this.library = library;
    this.output = output;
  }

  /** Writes the answer. */
  public void run() {
    if (options.dump) {
      output.print(ValueText.asciiJson(new MetadataDump(library, options.lenient).all()));
      return;
    }
    boolean listing = options.list || options.files;
    if (!listing && options.names.isEmpty()) {
      throw new OptionsException(
          "Missing name(s), incorrect options passed for detailed documentation.");
    }
    switch (options.type) {
      case "keyword" -> keywords(listing);
      case "role" -> roles(listing);
      default -> plugins(PluginKind.of(options.type).orElseThrow(), listing);
    }
  }

  private void keywords(boolean listing) {
    KeywordDocumentation keywords = library.keywords();
    Map<String, @Nullable Object> docs =
        listing ? keywords.list() : described(keywords, options.names);
    if (options.json) {
      output.print(ValueText.asciiJson(docs));
    } else if (!docs.isEmpty()) {
      output.print(Markup.plain(ValueText.yaml(docs).replaceFirst("\n+$", "")));
    }
  }

  private Map<String, @Nullable Object> described(
      KeywordDocumentation keywords, List<String> names) {
    Map<String, @Nullable Object> docs = new LinkedHashMap<>();
    for (String name : names) {
      Optional<Map<String, @Nullable Object>> keyword = keywords.of(name);
      if (keyword.isPresent()) {
        docs.put(name, keyword.get());
      } else {
        output.warn("Skipping Invalid keyword '%s' specified: '%s'".formatted(name, name));
      }
    }
    return docs;
  }

  private void roles(boolean listing) {
    Map<String, @Nullable Object> docs =
        listing
            ? library.roles().list(collection())
            : library.roles().of(options.names, options.entryPoint);
    if (options.json) {
      output.print(ValueText.asciiJson(docs));
    } else if (!docs.isEmpty() && !options.files) {
      RolePage page = new RolePage(output.layout());
      output.print(listing ? page.list(docs) : page.pages(docs));
    }
  }

  /** The only collection that a list is asked of; null for all. */
  private @Nullable String collection() {
    if (options.names.size() != 1) {
      return null;
    }
    String name = options.names.get(0);
    if (!name.matches("[A-Za-z_]\\w*\\.[A-Za-z_]\\w*")) {
      throw new HowdahException(
          "Invalid collection name (must be of the form namespace.collection): " + name);
    }
    return name;
  }

  private void plugins(PluginKind kind, boolean listing) {
    if (listing) {
      list(kind);
      return;
    }
    Map<String, Documentation> docs = find(kind, options.names);
    if (options.json) {
      Map<String, @Nullable Object> all = new LinkedHashMap<>();
      docs.forEach((name, doc) -> all.put(name, doc.asMap()));
      output.print(ValueText.asciiJson(all));
    } else if (options.snippet) {
      snippets(kind, docs);
    } else if (!docs.isEmpty()) {
      StringBuilder text = new StringBuilder();
      docs.forEach((name, doc) -> text.append(page(kind, name, doc)));
      output.print(text.toString());
    }
  }

  private void list(PluginKind kind) {
    String collection = collection();
    if (collection != null && !library.hasCollection(collection)) {
      throw new HowdahException(
          "Cannot use supplied collection %1$s: unable to locate collection %1$s. unable to locate collection %1$s"
              .formatted(collection));
    }
    Map<String, String> cells =
        options.files
            ? library.files(kind, collection)
            : library.summaries(kind, collection, output::warn);
    if (options.json) {
      output.print(ValueText.asciiJson(new LinkedHashMap<String, @Nullable Object>(cells)));
    } else if (!cells.isEmpty()) {
      output.print(new PluginTable(output.layout()).of(cells, options.files));
    }
  }

  private Map<String, Documentation> find(PluginKind kind, Collection<String> names) {
    Map<String, Documentation> docs = new LinkedHashMap<>();
    for (String name : names) {
      try {
        library
            .find(kind, name)
            .ifPresentOrElse(
                doc -> docs.put(name, doc), () -> output.warn(name + " was not found"));
      } catch (HowdahException e) {
        throw new HowdahException(
            "%s %s missing documentation (or could not parse documentation): %s%n"
                .formatted(kind.word(), name, e.getMessage()),
            e);
      }
    }
    return docs;
  }

  private String page(PluginKind kind, String name, Documentation doc) {
    try {
      return new PluginPage(output.layout(), kind).of(doc);
    } catch (HowdahException e) {
      String why = e.getMessage();
      throw new HowdahException(
          "Unable to retrieve documentation from '%s' due to: %s. %s".formatted(name, why, why), e);
    }
  }

  private void snippets(PluginKind kind, Map<String, Documentation> docs) {
    if (!Snippet.KINDS.contains(kind)) {
      throw new HowdahException(
          "Snippets are only available for the following plugin types: inventory, lookup, module");
    }
    List<String> texts = new ArrayList<>();
    docs.forEach(
        (name, doc) -> {
          try {
            texts.add(new Snippet(output.layout(), doc.doc()).of(kind, name));
          } catch (HowdahException e) {
            output.warn("Unable to construct a snippet for '" + name + "': " + e.getMessage());
          }
        });
    if (!texts.isEmpty()) {
      output.print(String.join("", texts));
    }
  }
}
