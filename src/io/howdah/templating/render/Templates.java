package io.howdah.templating.render;

import com.hubspot.jinjava.loader.ResourceLocator;
import io.howdah.templating.parse.Syntax;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The other template files that one rendering may load, each read once. */
final class Templates {
  private final Engine engine;
  private final List<Path> folders;
  private final Syntax syntax;
  private final Map<String, Unit> read = new HashMap<>();

  Templates(Engine engine, List<Path> folders, Syntax syntax) {
    this.engine = engine;
    this.folders = folders;
    this.syntax = syntax;
  }

  /** The parsed template of a name, or null where no folder has it. */
  @Nullable Unit find(String name) {
    Unit known = read.get(name);
    if (known == null) {
      String text = TemplateFiles.read(folders, name);
      text = text == null ? located(name) : text;
      if (text == null) {
        return null;
      }
      known = engine.fileText(name, text, syntax);
      read.put(name, known);
    }
    return known;
  }

  /** The text that a jinjava locator has under this name, or null. */
  private @Nullable String located(String name) {
    for (ResourceLocator locator : engine.library().locators()) {
      try {
        return locator.getString(name, StandardCharsets.UTF_8, engine.interpreter());
      } catch (IOException e) {
        continue; // the next one may have it
      }
    }
    return null;
  }
}
