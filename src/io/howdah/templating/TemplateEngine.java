package io.howdah.templating;

import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import io.howdah.templating.extension.PluginLibrary;
import io.howdah.templating.extension.Registry;
import io.howdah.templating.filter.FilterFamilies;
import io.howdah.templating.function.FunctionFamilies;
import io.howdah.templating.lookup.LookupFamilies;
import io.howdah.templating.parse.Syntax;
import io.howdah.templating.parse.TemplateParser;
import io.howdah.templating.render.Conversion;
import io.howdah.templating.render.Engine;
import io.howdah.templating.render.Unit;
import io.howdah.templating.test.TestFamilies;
import io.howdah.templating.value.PyText;
import io.howdah.templating.value.PyTypeException;
import io.howdah.variables.VariableView;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Settings, library and parsed templates of one Templar. */
final class TemplateEngine implements Engine {
  private static final int MAX_CACHED = 20_000;

  /** Jinja's own extensions by both of their names. */
  private static final Map<String, String> JINJA_EXTENSIONS =
      Map.of(
          "jinja2.ext.do", "do",
          "jinja2.ext.ExprStmtExtension", "do",
          "jinja2.ext.loopcontrols", "loopcontrols",
          "jinja2.ext.LoopControlExtension", "loopcontrols",
          "jinja2.ext.i18n", "i18n",
          "jinja2.ext.InternationalizationExtension", "i18n",
          "jinja2.ext.debug", "debug",
          "jinja2.ext.DebugExtension", "debug");

  /** What decides how a text parses. */
  private record Key(String name, String text, Syntax syntax) {
    // Both written out: a record's own are linked at run time, which a short run feels.
    @Override
    public int hashCode() {
      return name.hashCode() * 31 + text.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key
          && name.equals(key.name)
          && text.equals(key.text)
          && (syntax == key.syntax || syntax.equals(key.syntax));
    }
  }

  private final TemplarSettings settings;
  private final PluginLibrary library = new PluginLibrary();
  private final TemplateParser parser = new TemplateParser(library);
  private final Syntax syntax;
  private final Map<String, Unit> usual = new ConcurrentHashMap<>();
  private final Map<Key, Unit> others = new ConcurrentHashMap<>();
  private final ThreadLocal<@Nullable JinjavaInterpreter> interpreters = new ThreadLocal<>();

  TemplateEngine(TemplarSettings settings, Consumer<Registry> extensions) {
    this.settings = settings;
    this.syntax = Syntax.ansible(tags(settings));
    library.later(FilterFamilies::register, TestFamilies::register);
    FunctionFamilies.register(library);
    LookupFamilies.register(library);
    extensions.accept(library);
  }

  private static Syntax.Tags tags(TemplarSettings settings) {
    Set<String> wanted = new HashSet<>();
    for (String name : settings.extensions()) {
      String known = JINJA_EXTENSIONS.get(name.replace(" ", ""));
      if (known == null) {
        throw new PyTypeException(
            "ImportError", "jinja2_extensions: there is no extension " + PyText.repr(name));
      }
      wanted.add(known);
    }
    return new Syntax.Tags(
        wanted.contains("do"), wanted.contains("loopcontrols"), wanted.contains("i18n"));
  }

  /** How texts of playbooks are read. */
  Syntax syntax() {
    return syntax;
  }

  @Override
  public TemplarSettings settings() {
    return settings;
  }

  @Override
  public PluginLibrary library() {
    return library;
  }

  @Override
  public Unit playbookText(String text, Syntax wanted) {
    if (wanted != syntax) {
      return parser.playbookText(text, wanted);
    }
    Unit known = usual.get(text);
    if (known == null) {
      known = parser.playbookText(text, wanted);
      keep(usual, text, known);
    }
    return known;
  }

  @Override
  public Unit fileText(String name, String text, Syntax wanted) {
    Key key = new Key(name, text, wanted);
    Unit known = others.get(key);
    if (known == null) {
      known = parser.file(name, text, wanted);
      keep(others, key, known);
    }
    return known;
  }

  private static <K> void keep(Map<K, Unit> cache, K key, Unit unit) {
    if (cache.size() >= MAX_CACHED) {
      cache.clear();
    }
    cache.put(key, unit);
  }

  @Override
  public @Nullable Object renderFile(
      TemplateSource source, VariableView variables, Conversion conversion) {
    return new RunTemplar(this).renderFile(source, variables, conversion);
  }

  @Override
  public JinjavaInterpreter interpreter() {
    JinjavaInterpreter made = interpreters.get();
    if (made == null) {
      made = JinjavaBridge.interpreter(this);
      interpreters.set(made);
    }
    return made;
  }
}
