package io.howdah.cli.doc;

import io.howdah.engine.documentation.DocumentationLibrary;
import io.howdah.engine.documentation.KeywordDocumentation;
import io.howdah.engine.documentation.PluginKind;
import io.howdah.engine.documentation.RoleDocumentation;
import io.howdah.error.HowdahException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything that there is documentation of, by kind. */
final class MetadataDump {
  private final DocumentationLibrary library;
  private final boolean lenient;

  /**
   * A dump of a library.
   *
   * @param lenient whether what can't be read is told in its place instead of ending the dump
   */
  MetadataDump(DocumentationLibrary library, boolean lenient) {
    this.library = library;
    this.lenient = lenient;
  }

  Map<String, @Nullable Object> all() {
    Map<String, @Nullable Object> kinds = new LinkedHashMap<>();
    for (PluginKind kind : PluginKind.values()) {
      Map<String, @Nullable Object> plugins = new LinkedHashMap<>();
      library.files(kind, null).keySet().forEach(name -> add(kind, name, plugins));
      kinds.put(kind.word(), plugins);
    }
    RoleDocumentation roles = library.roles().lenient(lenient);
    kinds.put("role", roles.of(roles.list(null).keySet(), null));
    KeywordDocumentation keywords = library.keywords();
    Map<String, @Nullable Object> words = new LinkedHashMap<>();
    keywords
        .list()
        .keySet()
        .forEach(name -> keywords.of(name).ifPresent(doc -> words.put(name, doc)));
    kinds.put("keyword", words);
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    all.put("all", kinds);
    return all;
  }

  private void add(PluginKind kind, String name, Map<String, @Nullable Object> plugins) {
    try {
      library.find(kind, name).ifPresent(doc -> plugins.put(name, doc.asMap()));
    } catch (HowdahException e) {
      boolean unasked = kind == PluginKind.TEST || kind == PluginKind.FILTER;
      if (lenient) {
        String why = "Missing documentation or could not parse documentation: " + e.getMessage();
        plugins.put(name, Map.of("error", why));
      } else if (!unasked) {
        throw e;
      }
    }
  }
}
