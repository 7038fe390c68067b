package io.howdah.report;

import io.howdah.event.EventJson;
import io.howdah.event.RunEvent;
import io.howdah.event.RunListener;
import io.howdah.report.text.PythonJson;
import java.io.PrintStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes each event as one line of JSON, with the time under {@code time} (ISO 8601, UTC). */
public final class JsonLinesReport implements RunListener {
  private final PrintStream out;

  /** Takes where the lines go. */
  public JsonLinesReport(PrintStream out) {
    this.out = out;
  }

  @Override
  public void on(RunEvent event) {
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    line.put("time", Instant.now().toString());
    line.putAll(EventJson.toMap(event));
    out.print(PythonJson.line(line) + "\n");
    out.flush();
  }
}
