package io.howdah.templating;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import com.hubspot.jinjava.lib.exptest.ExpTest;
import com.hubspot.jinjava.lib.filter.Filter;
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

  private final Templar templar =
      Templar.create(
          TemplarSettings.of(Path.of(".")),
          registry -> {
            registry.filter(SHOUT);
            registry.test(SEVEN);
          });

  @Test
  void filtersAndTests() {
    MapView view = new MapView(Map.of("n", 7L));
    assertEquals("hi!a0None", templar.render("{{ 'hi' | shout('a') }}", view));
    assertEquals("True-False", templar.render("{{ n is seven }}-{{ 8 is seven }}", view));
  }

  @Test
  void jinjavaRendersOurLanguage() {
    TemplateEngine engine = new TemplateEngine(TemplarSettings.of(Path.of(".")), registry -> {});
    String text = "{{ 7 // 2 }} {{ none }}{{ '1' == 1 }} {{ '}}' }}";
    assertEquals("3 False }}", JinjavaBridge.jinjava(engine).render(text, Map.of()));
  }
}
