package io.howdah.module.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.howdah.connection.Command;
import io.howdah.connection.Connection;
import io.howdah.connection.ShellQuote;
import io.howdah.connection.local.LocalConnection;
import io.howdah.module.FakeWebServer;
import io.howdah.module.Module;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleResult;
import io.howdah.module.ModuleRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** uri, get_url and wait_for on hosts that have only one of the tools. */
class HostToolsTest {
  private static final List<String> ALWAYS =
      List.of(
          "sh",
          "cat",
          "stat",
          "mktemp",
          "rm",
          "mv",
          "chmod",
          "chown",
          "sha1sum",
          "md5sum",
          "head",
          "tail",
          "timeout",
          "readlink",
          "date",
          "cp",
          "id",
          "getent");

  private final Connection connection = new LocalConnection();
  private String bin = "";

  @BeforeEach
  void makeDirectory() {
    bin = connection.run(Command.of("mktemp -d")).out().strip();
  }

  @AfterEach
  void close() {
    connection.run(Command.of("rm -rf " + bin));
    connection.close();
  }

  /** The distribution's own tools: a version manager's wrappers want more than one program. */
  private ModuleContext only(String tool) {
    String names = String.join(" ", ALWAYS) + " " + tool;
    String link =
        "for n in "
            + names
            + "; do f=$(PATH=/usr/bin:/bin command -v $n) && ln -s $f "
            + bin
            + "/$n; done; [ -e "
            + bin
            + "/"
            + tool
            + " ]";
    assumeTrue(connection.run(Command.of(link)).succeeded(), tool + " is not here");
    return new ModuleContext(connection, false, false, Map.of(), Map.of("PATH", bin));
  }

  private static ModuleResult run(Module module, Map<String, ?> args, ModuleContext context) {
    return ModuleRunner.run("m", module, args, context);
  }

  private static String url(String path) {
    return "http://127.0.0.1:" + FakeWebServer.port() + path;
  }

  @Test
  void uriSaysThatTheHostCannotWriteTemporaryFiles() {
    ModuleContext context = only("curl");
    for (String made :
        List.of("echo 'mktemp: No space left on device' >&2; exit 1", "echo /dev/full")) {
      String script =
          "printf '#!/bin/sh\\n%s\\n' \"$1\" >$2/m && chmod 755 $2/m && mv $2/m $2/mktemp";
      assertTrue(
          connection
              .run(Command.of("set -- " + ShellQuote.quote(made) + " " + bin + "; " + script))
              .succeeded());
      ModuleResult said = run(new UriModule(), Map.of("url", url("/hello")), context);
      assertEquals(-1L, said.values().get("status"), () -> said.values().toString());
      String message = String.valueOf(said.values().get("msg"));
      assertTrue(message.contains("can't write to its temporary directory"), message);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"curl", "python3", "perl", "bash", "nc"})
  void uriSendsAndReads(String tool) {
    ModuleResult said =
        run(
            new UriModule(),
            Map.of(
                "url", url("/echo"),
                "method", "POST",
                "body_format", "json",
                "body", Map.of("a", 1L),
                "headers", Map.of("X-Extra", "e")),
            only(tool));
    assertEquals(200L, said.values().get("status"), () -> said.values().toString());
    Map<?, ?> echoed = (Map<?, ?>) said.values().get("json");
    assertEquals("{\"a\": 1}", echoed.get("body"));
    assertEquals("application/json", echoed.get("type"));
    assertEquals("e", echoed.get("extra"));
    assertEquals("ansible-httpget", echoed.get("agent"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"curl", "python3", "perl", "bash"})
  void uriSaysWhenNobodyIsThere(String tool) {
    ModuleResult said = run(new UriModule(), Map.of("url", "http://127.0.0.1:1/"), only(tool));
    assertEquals(
        "Status code was -1 and not [200]: Request failed: <urlopen error [Errno 111] Connection"
            + " refused>",
        said.values().get("msg"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"curl", "python3", "perl", "bash", "nc"})
  void getUrlFetches(String tool) throws IOException {
    Path file = Path.of(bin, "f");
    ModuleResult said =
        run(
            new GetUrlModule(),
            Map.of("url", url("/redirect"), "dest", file.toString()),
            only(tool));
    assertEquals(true, said.values().get("changed"), () -> said.values().toString());
    assertEquals("hello\n", Files.readString(file));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bash", "python3", "nc", "perl"})
  void waitForConnectsToOtherHosts(String tool) {
    // 127.0.0.2 is not among the names that are read from /proc.
    ModuleResult closed =
        run(
            new WaitForModule(),
            Map.of("host", "127.0.0.2", "port", 1L, "timeout", 1L),
            only(tool));
    assertEquals("Timeout when waiting for 127.0.0.2:1", closed.values().get("msg"));
  }

  @Test
  void getUrlIsDoneHereWhereTheHostHasNothing() throws IOException {
    Path file = Path.of(bin, "f");
    ModuleResult said =
        run(
            new GetUrlModule(),
            Map.of("url", url("/redirect"), "dest", file.toString()),
            only("cat"));
    assertEquals(true, said.values().get("changed"), () -> said.values().toString());
    assertEquals(List.of(ControllerTransport.WARNING), said.values().get("warnings"));
    assertEquals("hello\n", Files.readString(file));
  }

  @Test
  void uriSaysThatTheHostHasNothing() {
    ModuleResult said = run(new UriModule(), Map.of("url", url("/hello")), only("cat"));
    assertEquals(
        "the host has none of curl, python3, perl, bash and nc that could fetch " + url("/hello"),
        said.values().get("msg"));
  }
}
