package io.howdah.bench;

import io.howdah.templating.MapView;
import io.howdah.templating.Templar;
import io.howdah.templating.TemplarSettings;
import io.howdah.templating.TemplateOptions;
import io.howdah.templating.TemplateSource;
import io.howdah.variables.VariableView;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long templates take on a warm Templar. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@State(Scope.Benchmark)
public class TemplatingBench {
  private Templar templar;
  private VariableView deep;
  private VariableView haproxy;
  private TemplateSource source;

  /** One Templar, as a run has it. */
  @Setup
  public void setUp() throws IOException {
    templar = Templar.create(TemplarSettings.of(Path.of(".")));
    Map<String, Object> variables = new LinkedHashMap<>();
    variables.put("a", Map.of("b", Map.of("c", "deep")));
    deep = new MapView(variables);
    haproxy = new MapView(HaproxyData.variables());
    try (InputStream in = TemplatingBench.class.getResourceAsStream("/haproxy.cfg.j2")) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      source = new TemplateSource(text, "haproxy.cfg.j2", TemplateOptions.DEFAULT);
    }
  }

  /** A lone expression with attributes and a filter: to be under 1 µs. */
  @Benchmark
  public Object expression() {
    return templar.render("{{ a.b.c | default('x') }}", deep);
  }

  /** The same where the variable is missing. */
  @Benchmark
  public Object missing() {
    return templar.render("{{ q.b.c | default('x') }}", deep);
  }

  /** A condition as in when. */
  @Benchmark
  public boolean condition() {
    return templar.test("a.b.c == 'deep' and a.b is defined", deep);
  }

  /** A 200-line template with 150 servers: to take less than Python's Jinja2. */
  @Benchmark
  public String haproxy() {
    return templar.renderTemplate(source, haproxy);
  }
}
