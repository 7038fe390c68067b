package io.howdah.python;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.howdah.connection.Command;
import io.howdah.connection.local.LocalConnection;
import io.howdah.python.bridge.Caller;
import io.howdah.python.bridge.PluginException;
import io.howdah.python.bridge.PluginProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plugins that import ansible, in a python3 that sees no installed package. */
class StandInTest {
  private static final String LOOKUP =
      """
      DOCUMENTATION = 'what it says is the answer to yaml'
      from ansible.errors import AnsibleLookupError
      from ansible.module_utils._text import to_text
      from ansible.module_utils.parsing.convert_bool import boolean
      from ansible.module_utils.six import string_types
      from ansible.module_utils.six.moves.urllib.parse import urlparse
      from ansible.plugins.lookup import LookupBase
      from ansible.utils.display import Display
      from ansible.utils.unsafe_proxy import wrap_var

      class LookupModule(LookupBase):
          def run(self, terms, variables=None, **kwargs):
              self.set_options(var_options=variables, direct=kwargs)
              if terms == ['option']:
                  return [self.get_options()]
              if terms == ['raise']:
                  raise AnsibleLookupError('no luck', orig_exc=ValueError('why'))
              if terms == ['file']:
                  return [self.find_file_in_search_path(variables, 'files', 'a.txt')]
              Display().warning('heard')
              return [__name__, to_text(b'x'), boolean('yes'), urlparse('a://b').netloc,
                      wrap_var('{{ x }}'), isinstance('', string_types)]
      """;

  @TempDir Path folder;
  private final List<String> heard = new ArrayList<>();
  private @Nullable PluginProcess process;

  private final Caller caller =
      new Caller() {
        @Override
        public Map<String, @Nullable Object> answer(
            String question, Map<String, @Nullable Object> details) {
          Map<String, @Nullable Object> answer = new LinkedHashMap<>();
          answer.put("reply", reply(question, details));
          return answer;
        }

        @Override
        public void hear(String kind, String text) {
          heard.add(kind + " " + text);
        }
      };

  private @Nullable Object reply(String question, Map<String, @Nullable Object> details) {
    return switch (question) {
      case "yaml" -> Map.of("options", documented());
      case "variable" ->
          "ansible_search_path".equals(details.get("name"))
              ? List.of(List.of(folder.toString()))
              : List.of();
      default -> null;
    };
  }

  private static Map<String, ?> documented() {
    return Map.of(
        "count", Map.of("type", "int", "default", "3"),
        "words", Map.of("type", "list", "default", "a, b"),
        "flag", Map.of("type", "bool"),
        "kind", Map.of("choices", List.of("big", "small")));
  }

  @BeforeEach
  void writesThePlugins() throws IOException {
    try (LocalConnection here = new LocalConnection()) {
      assumeTrue(
          here.run(Command.of("command -v python3")).succeeded(), "python3 is not installed");
    }
    Path python = folder.resolve("python3");
    Files.writeString(python, "#!/bin/sh\nexec python3 -S \"$@\"\n");
    assertTrue(python.toFile().setExecutable(true));
    Files.writeString(folder.resolve("find.py"), LOOKUP);
    Files.createDirectories(folder.resolve("files"));
    Files.writeString(folder.resolve("files/a.txt"), "");
    process =
        new PluginProcess(
            new PluginProcess.Setup(python.toString(), System.getenv(), List::of, "/"));
  }

  @AfterEach
  void closes() {
    if (process != null) {
      process.close();
    }
  }

  private @Nullable Object request(String operation, String file, Map<String, ?> more) {
    Map<String, @Nullable Object> request = new LinkedHashMap<>(more);
    request.put("op", operation);
    request.put("kind", "test");
    request.put("path", folder.resolve(file + ".py").toString());
    request.put("name", file);
    request.put("python", "ansible.plugins.lookup." + file);
    request.put("full", "");
    request.put("variables", Map.of());
    return process.request(request, caller);
  }

  private @Nullable Object find(List<String> terms, Map<String, ?> options) {
    return request("lookup", "find", Map.of("terms", terms, "options", options));
  }

  @Test
  void aLookupFindsWhatItImports() {
    assertEquals(
        List.of(
            "ansible.plugins.lookup.find",
            "x",
            true,
            "b",
            Map.of("!", "unsafe", "v", "{{ x }}"),
            true),
        find(List.of(), Map.of()));
    assertEquals(List.of("warn heard"), heard);
  }

  @Test
  void documentedOptionsHaveTheirTypes() {
    Map<String, @Nullable Object> wanted = new LinkedHashMap<>();
    wanted.put("count", 3L);
    wanted.put("words", List.of("a", "b"));
    wanted.put("flag", true);
    wanted.put("kind", null);
    assertEquals(List.of(wanted), find(List.of("option"), Map.of("flag", "on")));
    PluginException error =
        assertThrows(PluginException.class, () -> find(List.of("option"), Map.of("kind", "odd")));
    assertEquals(
        "Invalid value \"odd\" for configuration option \"plugin_type: lookup plugin: find setting:"
            + " kind \", valid values are: big, small",
        error.getMessage());
  }

  @Test
  void anErrorHasAnsiblesClassAndItsCause() {
    PluginException error =
        assertThrows(PluginException.class, () -> find(List.of("raise"), Map.of()));
    assertEquals("AnsibleLookupError: no luck. why", error.type() + ": " + error.getMessage());
  }

  @Test
  void filesAreSearchedForBesideTheRole() {
    assertEquals(
        List.of(folder.resolve("files/a.txt").toString()), find(List.of("file"), Map.of()));
  }

  @Test
  void aNameThatIsNotStoodInForIsSaid() throws IOException {
    Files.writeString(folder.resolve("deep.py"), "from ansible.executor import task_queue_manager");
    PluginException error =
        assertThrows(PluginException.class, () -> request("names", "deep", Map.of()));
    assertEquals("NeedsAnsible", error.type());
    assertTrue(String.valueOf(error.getMessage()).contains("No module named 'ansible.executor'"));
  }
}
