package io.howdah.module.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.howdah.connection.Connection;
import io.howdah.connection.local.FakeHost;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleRunner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the diff says was in a directory that is gone. */
class AbsentStateTest {
  @TempDir Path dir;

  @ParameterizedTest
  @CsvSource({
    ":,'',''",
    "echo a >f,'',f",
    "mkfifo -- -p,'',-p",
    "echo a >.f,'',.f",
    "echo a >..f,'',..f",
    "mkdir e,e,''",
    "mkdir ..e && ln -s ..e l,..e,l",
    "ln -s / l,'',l",
    "ln -s nowhere .l,'',.l",
    "echo a >f; echo b >.g,'',f .g",
    "mkdir e; echo a >e/f,e,e/f",
  })
  void allThatWasThere(String prepare, String directories, String files) throws Exception {
    for (String shell : new String[] {"dash", "bash", "busybox sh"}) {
      Path d = Files.createDirectory(dir.resolve("d"));
      new ProcessBuilder("sh", "-c", prepare).directory(d.toFile()).start().waitFor();
      try (Connection host = new FakeHost(shell)) {
        for (boolean check : new boolean[] {true, false}) {
          ModuleContext context = new ModuleContext(host, check, true, Map.of(), Map.of());
          Map<String, Object> args = Map.of("path", d + "/", "state", "absent");
          Object diff =
              ModuleRunner.run("file", new FileModule(), args, context).values().get("diff");
          Map<?, ?> content =
              (Map<?, ?>) ((Map<?, ?>) ((Map<?, ?>) diff).get("before")).get("path_content");
          assertEquals(paths(d, directories), Set.copyOf((List<?>) content.get("directories")));
          assertEquals(paths(d, files), Set.copyOf((List<?>) content.get("files")));
        }
      }
      assertFalse(Files.exists(d));
    }
  }

  private static Set<String> paths(Path in, String names) {
    return names.isEmpty()
        ? Set.of()
        : java.util.Arrays.stream(names.split(" "))
            .map(name -> in + "/" + name)
            .collect(java.util.stream.Collectors.toSet());
  }
}
