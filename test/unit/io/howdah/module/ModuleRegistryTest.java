package io.howdah.module;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ModuleRegistryTest {
  private record FakeModule(String name) implements Module {
    @Override
    public ArgumentSpec arguments() {
      return ArgumentSpec.create();
    }

    @Override
    public ModuleResult run(ModuleArgs args, ModuleContext context) {
      return ModuleResult.changed(false).build();
    }
  }

  private static final class FakeFamily implements ModuleFamily {
    @Override
    public List<String> names() {
      return List.of("ansible.builtin.copy", "ansible.posix.sysctl");
    }

    @Override
    public @Nullable Module create(String fullName) {
      return new FakeModule(fullName);
    }
  }

  private final ModuleRegistry registry = new ModuleRegistry(List.of(new FakeFamily()));

  @Test
  void findsByShortAndFullNames() {
    Module copy = registry.find("copy").orElseThrow();
    assertSame(copy, registry.find("ansible.builtin.copy").orElseThrow());
    assertSame(copy, registry.find("ansible.legacy.copy").orElseThrow());
    assertEquals("ansible.posix.sysctl", registry.fullName("sysctl").orElseThrow());
    assertTrue(registry.find("ansible.posix.sysctl").isPresent());
    assertTrue(registry.find("community.general.copy").isEmpty());
  }

  @Test
  void suggestsTheNearestName() {
    assertEquals("copy", registry.suggestion("cpoy").orElseThrow());
    assertEquals(
        "ansible.posix.sysctl", registry.suggestion("ansible.posix.sysctll").orElseThrow());
  }

  @Test
  void everyShippedNameMakesAModule() {
    ModuleRegistry standard = ModuleRegistry.standard();
    for (String name : standard.names()) {
      assertTrue(standard.find(name).orElseThrow().arguments() != null, name);
    }
  }
}
