package io.howdah.templating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import com.hubspot.jinjava.lib.exptest.ExpTest;
import com.hubspot.jinjava.lib.filter.Filter;
import com.hubspot.jinjava.lib.tag.Tag;
import com.hubspot.jinjava.tree.TagNode;
import io.howdah.templating.value.PyTypeException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** jinjava's own interfaces extend the language, and jinjava's own API speaks it. */
class JinjavaExtensionTest {
  private static final Filter SHOUT =
      new Filter() {
        @Override
        public String getName() {
          return "shout";
        }

        @Override
        public Object filter(Object value, JinjavaInterpreter interpreter, String... args) {
          String inner = String.valueOf(interpreter.resolveELExpression("1 // 2 ~ none", 1));
          return value + "!" + (args.length > 0 ? args[0] : "") + inner;
        }
      };

  private static final ExpTest SEVEN =
      new ExpTest() {
        @Override
        public String getName() {
          return "seven";
        }

        @Override
        public boolean evaluate(Object value, JinjavaInterpreter interpreter, Object... args) {
          return Long.valueOf(7).equals(value);
        }
      };

  /** Writes its body so often as its words say. */
  private static final Tag TIMES =
      new Tag() {
        @Override
        public String getName() {
          return "times";
        }

        @Override
        public String getEndTagName() {
          return "endtimes";
        }

        @Override
        public String interpret(TagNode node, JinjavaInterpreter interpreter) {
          Object count = interpreter.resolveELExpression(node.getHelpers().strip(), 1);
          StringBuilder made = new StringBuilder();
          for (long i = 0; i < (Long) count; i++) {
            node.getChildren().forEach(child -> made.append(child.render(interpreter).getValue()));
          }
          return made.toString();
        }
      };

  private final Templar templar =
      Templar.create(
          TemplarSettings.of(Path.of(".")),
          registry -> {
            registry.filter(SHOUT);
            registry.test(SEVEN);
            registry.tag(TIMES);
            registry.templates((name, charset, interpreter) -> found(name));
          });

  @Test
  void filtersAndTests() {
    MapView view = new MapView(Map.of("n", 7L));
    assertEquals("hi!a0None", templar.render("{{ 'hi' | shout('a') }}", view));
    assertEquals("True-False", templar.render("{{ n is seven }}-{{ 8 is seven }}", view));
  }

  private static String found(String name) throws IOException {
    if (name.equals("far.j2")) {
      return "far {{ n }}";
    }
    throw new FileNotFoundException(name);
  }

  @Test
  void tagsAndResourceLocators() {
    MapView view = new MapView(Map.of("n", 3L));
    assertEquals("<3><3>", templar.render("{% times n - 1 %}<{{ n }}>{% endtimes %}", view));
    assertEquals("far 3", templar.render("{% include 'far.j2' %}", view));
    assertThrows(PyTypeException.class, () -> templar.render("{% include 'nowhere.j2' %}", view));
  }

  @Test
  void jinjavaRendersOurLanguage() {
    TemplateEngine engine = new TemplateEngine(TemplarSettings.of(Path.of(".")), registry -> {});
    String text = "{{ 7 // 2 }} {{ none }}{{ '1' == 1 }} {{ '}}' }}";
    assertEquals("3 False }}", JinjavaBridge.jinjava(engine).render(text, Map.of()));
  }
}
