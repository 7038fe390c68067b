package io.howdah.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the rendered HAProxy template to a file, to be compared with Jinja2's. */
final class HaproxyText {
  private HaproxyText() {}

  public static void main(String[] args) throws IOException {
    TemplatingBench bench = new TemplatingBench();
    bench.setUp();
    Files.writeString(Path.of(args[0]), bench.haproxy());
  }
}
