package io.howdah.templating.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.howdah.error.SourceLocation;
import io.howdah.templating.MapView;
import io.howdah.templating.Templar;
import io.howdah.templating.TemplarSettings;
import io.howdah.templating.TemplateOptions;
import io.howdah.templating.TemplateSource;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Ansible's words come first and unaltered; the place and the near name follow them. */
class TemplateAdviceTest {
  private static final SourceLocation TASK = new SourceLocation("/p/site.yml", 5, 7);
  private static final MapView VARIABLES =
      new MapView(Map.of("foo", 1L, "m", Map.of("alpha", 1L), "b", "{{ foo | quoet }}"));

  private final Templar templar = Templar.create(TemplarSettings.of(Path.of("/")));

  private TemplateException failure(String template) {
    return assertThrows(TemplateException.class, () -> templar.render(template, VARIABLES));
  }

  private String told(String template) {
    TemplateException error = failure(template);
    return error.ansibleMessage() + TemplateAdvice.on(error.ansibleMessage(), error, TASK);
  }

  @Test
  void missingVariableAttributeFilterTestAndLookupNameTheNearest() {
    String place = "\nThe place: '/p/site.yml', line 5, column 7.\n";
    assertEquals(
        "'fooo' is undefined. 'fooo' is undefined" + place + "did you mean 'foo'?",
        told("{{ fooo }}"));
    assertEquals("did you mean 'alpha'?", failure("{{ m.alpah }}").remedy().orElseThrow());
    assertEquals(
        "template error while templating string: Could not load \"quoet\": 'quoet'. String: {{ foo"
            + " | quoet }}. Could not load \"quoet\": 'quoet'"
            + place
            + "did you mean 'quote'?",
        told("{{ foo | quoet }}"));
    assertEquals("did you mean 'even'?", failure("{{ foo is evne }}").remedy().orElseThrow());
    assertEquals(
        "lookup plugin (fiel) not found" + place + "did you mean 'file'?",
        told("{{ lookup('fiel', 'x') }}"));
  }

  @Test
  void errorsOfOtherVariablesAreToldAsAnsibleTellsThem() {
    assertEquals(
        "An unhandled exception occurred while templating '{{ foo | quoet }}'. Error was a <class"
            + " 'ansible.errors.AnsibleError'>, original message: template error while templating"
            + " string: Could not load \"quoet\": 'quoet'. String: {{ foo | quoet }}. Could not"
            + " load \"quoet\": 'quoet'",
        failure("{{ b }}").ansibleMessage());
  }

  @Test
  void aPlaceThatIsToldIsNotToldAgainUnlessTheTemplateHasAFile() {
    String told = "no\n\nThe error appears to be in '/p/site.yml': line 5, column 7, but may\n";
    TemplateException inTask = failure("{{ fooo }}");
    assertEquals("\ndid you mean 'foo'?", TemplateAdvice.on(told, inTask, TASK));
    TemplateSource file = new TemplateSource("x\n {{ zz9 }}", "/t.j2", TemplateOptions.DEFAULT);
    TemplateException inFile =
        assertThrows(
            TemplateException.class, () -> templar.renderTemplate(file, new MapView(Map.of())));
    assertEquals("\nThe place: '/t.j2', line 2, column 5.", TemplateAdvice.on("no", inFile, TASK));
  }
}
