package io.howdah.module;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ModuleRunnerTest {
  private static final Module SAYS_UNSAFE =
      new Module() {
        @Override
        public ArgumentSpec arguments() {
          return ArgumentSpec.create().withFileOptions();
        }

        @Override
        public ModuleResult run(ModuleArgs args, ModuleContext context) {
          return ModuleResult.changed(args.flag("unsafe_writes")).build();
        }
      };

  private static Object unsafe(Map<String, ?> raw, Map<String, String> environment) {
    ModuleContext context =
        new ModuleContext(new FakeConnection(), false, false, Map.of(), environment);
    return ModuleRunner.run("m", SAYS_UNSAFE, raw, context).values().get("changed");
  }

  @Test
  void theEnvironmentDecidesOfUnsafeWritesWhereTheTaskDoesNot() {
    Map<String, String> yes = Map.of("ANSIBLE_UNSAFE_WRITES", "1");
    assertEquals(false, unsafe(Map.of(), Map.of()));
    assertEquals(true, unsafe(Map.of(), yes));
    assertEquals(false, unsafe(Map.of("unsafe_writes", false), yes));
    assertEquals(false, unsafe(Map.of(), Map.of("ANSIBLE_UNSAFE_WRITES", "0")));
  }
}
