package io.howdah.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.howdah.templating.MapView;
import io.howdah.templating.Templar;
import io.howdah.templating.TemplarSettings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccessVariablesTest {
  private static RunRequest.Access typed(String password) {
    RunRequest.Access none = RunRequest.Access.DEFAULT;
    return new RunRequest.Access(
        none.connection(),
        none.user(),
        none.port(),
        password,
        none.privateKey(),
        none.sshArgs(),
        none.hostKeyChecking(),
        none.timeout(),
        none.become(),
        none.becomeByDefault(),
        none.executable());
  }

  @Test
  void aTypedPasswordIsReadableAndNoTemplate() {
    Map<String, Object> variables = new HashMap<>(AccessVariables.of(typed("{{ 1 + 2 }}")));
    Templar templar = Templar.create(TemplarSettings.of(Path.of("/")));
    assertEquals("{{ 1 + 2 }}", templar.render("{{ ansible_password }}", new MapView(variables)));
    variables.put("ansible_ssh_pass", "inventory");
    assertEquals("inventory", templar.render("{{ ansible_password }}", new MapView(variables)));
    assertEquals(Map.of(), AccessVariables.of(RunRequest.Access.DEFAULT));
  }
}
