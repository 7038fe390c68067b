package io.howdah.templating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.howdah.templating.value.PyTypeException;
import io.howdah.templating.value.TemplateException;
import io.howdah.templating.value.TemplateSyntaxException;
import io.howdah.templating.value.UndefinedException;
import io.howdah.variables.VariableView;
import io.howdah.yaml.MadeText;
import io.howdah.yaml.Unsafe;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TemplarTest {
  private final Templar templar = Templar.create(TemplarSettings.of(Path.of(".")));

  private static VariableView vars(@Nullable Object... pairs) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(String.valueOf(pairs[i]), pairs[i + 1]);
    }
    return new MapView(map);
  }

  private @Nullable Object render(@Nullable Object value, @Nullable Object... pairs) {
    return templar.render(value, vars(pairs));
  }

  @Test
  void rendersDeepAndKeepsKeys() {
    Object value = Map.of("{{ a }}", List.of("{{ a }}", 1L, Map.of("k", "x{{ a }}")));
    assertEquals(Map.of("{{ a }}", List.of(5L, 1L, Map.of("k", "x5"))), render(value, "a", 5L));
  }

  @Test
  void aLoneNameKeepsItsTypeOthersBecomeText() {
    assertEquals(5L, render("{{ a }}", "a", 5L));
    assertEquals("6", render("{{ a + 1 }}", "a", 5L));
    assertNull(render("{{ a }}", "a", null));
    assertEquals(List.of(1L), render("{{ '[1]' }}"));
  }

  @Test
  void textThatStaysTextKeepsTheNewlineAtItsEnd() {
    assertEquals("{\"a\": 1}\n", render("{{ d | to_json }}\n", "d", Map.of("a", 1L)));
    assertEquals("1\n", render("{{ 1 | string }}\n"));
  }

  @Test
  void whatNoFileCanBeCalledIsNotFoundAndNoKeyIsNoFaultOfOurs() {
    TemplateException include =
        assertThrows(TemplateException.class, () -> render("{% include name %}", "name", "\uD800"));
    assertFalse(String.valueOf(include.getMessage()).contains("InvalidPath"), include.getMessage());
    TemplateException none =
        assertThrows(TemplateException.class, () -> render("{{ [{'a': [1]}] | subelements([]) }}"));
    assertTrue(String.valueOf(none.getMessage()).contains("names no key"), none.getMessage());
  }

  @Test
  void nativeTypesKeepAll() {
    Templar own = Templar.create(TemplarSettings.of(Path.of(".")).withNativeTypes(true));
    assertEquals(6L, own.render("{{ a + 1 }}", vars("a", 5L)));
    assertNull(own.render("{{ none }}", vars()));
    assertEquals(51L, own.render("{{ a }}1", vars("a", 5L)));
  }

  @Test
  void unsafeIsNeverTemplatedAndMarksWhatItTouches() {
    Object value = new Unsafe("{{ secret }}");
    assertEquals("{{ secret }}", render(value, "secret", "s"));
    assertEquals("x{{ secret }}", render("x{{ u }}", "u", value, "secret", "s"));
    assertEquals(
        new Unsafe(new MadeText("x{{ secret }}", false)),
        templar.renderKeepingUnsafe("x{{ u }}", vars("u", value, "secret", "s")));
    assertEquals(
        new MadeText("xs", false), templar.renderKeepingUnsafe("x{{ s }}", vars("s", "s")));
    assertEquals("s", templar.renderKeepingUnsafe("{{ s }}", vars("s", "s")));
  }

  @Test
  void unsafeInAVariableOfAVariableStaysUnsafe() {
    VariableView view = vars("u", new Unsafe("{{ x }}"), "v", "a{{ u }}", "x", "boom");
    assertEquals("a{{ x }}", templar.render("{{ v }}", view));
    assertEquals(
        new Unsafe(new MadeText("a{{ x }}", false)), templar.renderKeepingUnsafe("{{ v }}", view));
  }

  @Test
  void textOfStringFiltersStaysTextInVariables() {
    Object kept = templar.renderKeepingUnsafe("{{ l | to_json }}", vars("l", List.of(1L)));
    assertEquals(new MadeText("[1]", true), kept);
    assertEquals("[1]", render("{{ t }}", "t", kept));
    assertEquals(List.of(1L), render("{{ t }}", "t", "[1]"));
    assertEquals("NativeJinjaText", render("{{ t | type_debug }}", "t", kept));
    assertEquals("NativeJinjaUnsafeText", render("{{ t | type_debug }}", "t", Unsafe.of(kept)));
  }

  @Test
  void textOfTemplatesIsTemplatedAgain() {
    assertEquals("2", render("{{ t }}", "t", new MadeText("{{ 1 + 1 }}", false)));
  }

  @Test
  void typesOfTextsAreTold() {
    assertEquals("AnsibleUnicode", render("{{ t | type_debug }}", "t", "x"));
    assertEquals(
        "AnsibleUnsafeText", render("{{ t.k | type_debug }}", "t", Unsafe.of(Map.of("k", "x"))));
    assertEquals("str", render("{{ t | type_debug }}", "t", new MadeText("x", false)));
    assertEquals("str", render("{{ t | upper | type_debug }}", "t", "x"));
    assertEquals("<class 'bool'>", render("{{ t.__class__ }}", "t", true));
    UndefinedException e =
        assertThrows(UndefinedException.class, () -> render("{{ t.foo }}", "t", "x"));
    assertTrue(
        e.ansibleMessage().startsWith("'ansible.parsing.yaml.objects.AnsibleUnicode object' "));
  }

  @Test
  void onlyTheItemThatIsUnsafeIsMarked() {
    Object made =
        templar.renderKeepingUnsafe(
            List.of("{{ u }}", "{{ s }}"), vars("u", new Unsafe("q"), "s", "plain"));
    assertEquals(List.of(new Unsafe("q"), "plain"), made);
  }

  @Test
  void undefinedNamesVariablePlaceAndNearName() {
    String text = "first\n  {{ app_nmae }}\n";
    UndefinedException error =
        assertThrows(
            UndefinedException.class,
            () ->
                templar.renderTemplate(
                    new TemplateSource(text, "motd.j2", TemplateOptions.DEFAULT),
                    vars("app_name", "x")));
    assertEquals("app_nmae", error.variable());
    assertEquals("'app_nmae' is undefined", error.getMessage());
    assertEquals("motd.j2:2:6", error.location().orElseThrow().toString());
    assertEquals("did you mean 'app_name'?", error.remedy().orElseThrow());
  }

  @Test
  void unknownFilterNamesTheNearest() {
    TemplateSyntaxException error =
        assertThrows(TemplateSyntaxException.class, () -> render("{{ 1 | uper }}"));
    assertEquals("Could not load \"uper\": 'uper'", error.getMessage());
    assertEquals("did you mean 'upper'?", error.remedy().orElseThrow());
    assertEquals("<template>:1:8", error.location().orElseThrow().toString());
  }

  @Test
  void namesThatShowWhileRunningAreRefusedWithJinjasPlace() {
    TemplateSyntaxException error =
        assertThrows(TemplateSyntaxException.class, () -> render("{{ [1] | select('as ') }}"));
    assertEquals(
        "Could not load \"as \": 'invalid plugin name: ansible.builtin.as '\n  line 0",
        error.getMessage());
  }

  @Test
  void aLoopOfVariablesShowsItsWay() {
    PyTypeException error =
        assertThrows(
            PyTypeException.class,
            () -> render("{{ a }}", "a", "{{ b }}", "b", "x{{ c }}", "c", "{{ a }}"));
    assertTrue(error.getMessage().endsWith("a -> b -> c -> a"), error.getMessage());
  }

  @Test
  void hostvarsAreRenderedWithTheirOwnVariables() {
    Object hostvars = Map.of("h1", Map.of("name", "one", "full", "{{ name }}.org"));
    assertEquals(
        "one.org", render("{{ hostvars['h1'].full }}", "hostvars", hostvars, "name", "mine"));
    assertEquals(
        "none", render("{{ hostvars['h2'].full | default('none') }}", "hostvars", hostvars));
  }

  @Test
  void varsShowsWhatIsStored() {
    assertEquals("{{ b }}", render("{{ vars['a'] | string }}", "a", "{{ b }}", "b", 1L));
  }

  @Test
  void variablesAreReadOnlyWhenUsed() {
    VariableView view =
        new VariableView() {
          @Override
          public boolean contains(String name) {
            return name.equals("a") || name.equals("bomb");
          }

          @Override
          public @Nullable Object get(String name) {
            if (name.equals("bomb")) {
              throw new AssertionError("read without need");
            }
            return name.equals("a") ? 1L : null;
          }

          @Override
          public Set<String> names() {
            return Set.of("a", "bomb");
          }
        };
    assertEquals("1 False", templar.render("{{ a }} {{ c is defined }}", view));
  }

  @Test
  void templatesDoNotChangeVariables() {
    List<Object> list = new ArrayList<>(List.of(1L));
    assertEquals(
        "[1, 2]", render("{% set _ = l.append(2) %}{{ l | string }}", "l", list).toString());
    assertEquals(List.of(1L), list);
  }

  @Test
  void conditionals() {
    VariableView view = vars("a", 5L, "s", "{{ a == 5 }}", "text", "false");
    assertTrue(templar.test(null, view));
    assertTrue(templar.test("", view));
    assertTrue(templar.test(List.of("a == 5", true), view));
    assertFalse(templar.test(List.of("a == 5", "a > 5"), view));
    assertTrue(templar.test("s", view));
    assertTrue(templar.test("text", view));
    assertFalse(templar.test("nope is defined and nope.x", view));
    UndefinedException error =
        assertThrows(UndefinedException.class, () -> templar.test("nope.x == 1", view));
    assertEquals(
        "The conditional check 'nope.x == 1' failed. The error was: error while evaluating"
            + " conditional (nope.x == 1): 'nope' is undefined. 'nope' is undefined",
        error.getMessage());
  }

  @Test
  void unsafeConditionsMayNotLookUp() {
    assertThrows(
        TemplateException.class,
        () -> templar.test(new Unsafe("lookup('pipe', 'id') != ''"), vars()));
    assertThrows(
        TemplateException.class, () -> templar.test("{{ u }}", vars("u", new Unsafe("1 == 1"))));
  }

  @Test
  void tellsTemplatesFromText() {
    assertTrue(templar.isTemplate("{{ a }}"));
    assertTrue(templar.isTemplate(List.of(Map.of("k", "{% if 1 %}"))));
    assertFalse(templar.isTemplate("{{ a"));
    assertFalse(templar.isTemplate("a"));
  }

  @Test
  void undefinedMayBeLeftAlone() {
    Templar lenient = Templar.create(TemplarSettings.of(Path.of(".")).withErrorOnUndefined(false));
    assertEquals("{{ nope }}", lenient.render("{{ nope }}", vars()));
  }

  @Test
  void endlessTemplatesEndSoon() {
    String[] templates = {
      "{{ 'x' * 10000000000 }}",
      "{{ [0] * 10000000000 }}",
      "{{ 9 ** (9 ** 9) }}",
      "{{ range(10000000000) | list }}",
      "{% for i in range(1000000000) %}{% endfor %}",
      "{% for i in range(4000) %}{% for j in range(4000) %}{% endfor %}{% endfor %}",
      "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
      "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% endif %}{% endmacro %}{{ m(60) }}",
      "{% set l = [1] %}{% for i in l %}{% set _ = l.append(1) %}{% endfor %}",
      "{% for i in [[]] recursive %}{{ loop([[]]) }}{% endfor %}",
      "{{ '%99999999999d' % 1 }}",
      "{{ 'x'.center(99999999999) }}",
      "{{ '{:99999999999}'.format(1) }}",
      "{{ ('x' * 60000000) ~ ('x' * 60000000) }}",
    };
    for (String template : templates) {
      long start = System.nanoTime();
      assertThrows(TemplateException.class, () -> render(template), template);
      long seconds = (System.nanoTime() - start) / 1_000_000_000;
      assertTrue(seconds < 10, () -> seconds + " s for " + template);
    }
  }

  @Test
  void javaIsOutOfReach() {
    VariableView view = vars("s", "text", "l", List.of(1L));
    for (String name :
        List.of(
            "getClass()",
            "class",
            "hashCode()",
            "stream()",
            "__class__.__mro__",
            "__class__.forName")) {
      assertThrows(
          UndefinedException.class, () -> templar.render("{{ s." + name + " }}", view), name);
      assertThrows(
          UndefinedException.class, () -> templar.render("{{ l." + name + " }}", view), name);
    }
  }

  @Test
  void servesManyThreads() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Object>> work = new ArrayList<>();
      for (long i = 0; i < 200; i++) {
        long number = i;
        work.add(() -> render("{% for i in range(20) %}{{ n }},{% endfor %}", "n", number));
      }
      List<Future<Object>> done = threads.invokeAll(work);
      for (int i = 0; i < done.size(); i++) {
        assertEquals((i + ",").repeat(20), done.get(i).get());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void namesThatNoFileCanHaveAreNotFound() {
    TemplateOptions here = TemplateOptions.DEFAULT.withSearchPath(List.of(Path.of(".")));
    TemplateSource source = new TemplateSource("{% include \"a\\u0000b\" %}", "t.j2", here);
    TemplateException e =
        assertThrows(PyTypeException.class, () -> templar.renderTemplate(source, vars()));
    assertTrue(e.location().isPresent());
  }

  @Test
  void anEmptyDelimiterIsRefused() {
    TemplateSource source =
        new TemplateSource(
            "#jinja2: variable_start_string: ''\nx", "t.j2", TemplateOptions.DEFAULT);
    TemplateException e =
        assertThrows(PyTypeException.class, () -> templar.renderTemplate(source, vars()));
    assertTrue(String.valueOf(e.getMessage()).contains("variable_start_string"));
  }

  @Test
  void oddNumbersAndBases() {
    assertEquals("[0x1g]", render("{{ '[0x1g]' }}"));
    assertEquals("0", render("{{ 'ff' | int(base='16') }}"));
  }

  @Test
  void joinedValuesAreAllEvaluatedBeforeOneIsPrinted() {
    assertThrows(PyTypeException.class, () -> render("{{ a.b ~ (1 / 0) }}", "a", Map.of()));
  }

  @Test
  void uniqueByAnAttributeThatIsMissingIsUndefined() {
    assertThrows(
        UndefinedException.class,
        () -> render("{{ a | unique(attribute='k') }}", "a", List.of(Map.of("n", 1L))));
  }

  @Test
  void combinationsBeyondTheBoundAreNotEvenBegun() {
    assertThrows(PyTypeException.class, () -> render("{{ range(30) | permutations | list }}"));
    assertEquals("6", render("{{ range(3) | permutations | list | length }}"));
    assertEquals("45", render("{{ range(10) | combinations(8) | list | length }}"));
  }
}
