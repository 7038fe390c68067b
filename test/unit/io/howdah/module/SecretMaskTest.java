package io.howdah.module;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.howdah.connection.local.LocalConnection;
import io.howdah.module.ArgumentSpec.Type;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecretMaskTest {
  private static final ArgumentSpec SPEC =
      ArgumentSpec.create()
          .option("password", Type.STR, o -> o.secret())
          .option("shown", Type.STR)
          .option(
              "users",
              Type.LIST,
              o ->
                  o.of(Type.DICT)
                      .with(ArgumentSpec.create().option("key", Type.STR, k -> k.secret())));

  @Test
  void aSecretIsReplacedWholeAndCutOutOfLongerTexts() {
    SecretMask mask = SecretMask.of(SPEC, Map.of("password", "geheim", "shown", "x"));
    assertEquals("VALUE_SPECIFIED_IN_NO_LOG_PARAMETER", mask.clean((Object) "geheim"));
    assertEquals(
        Map.of("a", List.of("is ********!", "x", true, 5L)),
        mask.clean((Object) Map.of("a", List.of("is geheim!", "x", true, 5L))));
  }

  @Test
  void theLongerSecretGoesFirst() {
    SecretMask mask =
        SecretMask.of(SPEC, Map.of("password", "ab", "users", List.of(Map.of("key", "abc"))));
    assertEquals("********-********", mask.clean((Object) "abc-ab"));
  }

  @Test
  void anEmptySecretHidesNothing() {
    assertEquals("text", SecretMask.of(SPEC, Map.of("password", "")).clean((Object) "text"));
  }

  @Test
  void aModulesResultHoldsNoSecret() {
    Module module =
        new Module() {
          @Override
          public ArgumentSpec arguments() {
            return SPEC;
          }

          @Override
          public ModuleResult run(ModuleArgs args, ModuleContext context) {
            throw new ModuleFailure("refused: login with " + args.text("password"));
          }
        };
    try (LocalConnection connection = new LocalConnection()) {
      ModuleContext context = new ModuleContext(connection, false, false, Map.of(), Map.of());
      ModuleResult result = ModuleRunner.run("m", module, Map.of("password", "geheim"), context);
      assertEquals("refused: login with ********", result.values().get("msg"));
      assertFalse(result.values().toString().contains("geheim"));
    }
  }
}
