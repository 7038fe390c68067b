package io.howdah.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Joins what the shards of a run left into one run's files. A shard without a summary has not come
 * to its end: it counts as failed.
 */
public final class ReportJoin {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Exit codes, worst first; those not listed are worse than all. */
  private static final List<Integer> WORST = List.of(99, 2, 4, 0);

  private final List<Path> folders;
  private final ObjectNode hosts = JSON.createObjectNode();
  private final ArrayNode failures = JSON.createArrayNode();
  private int code;
  private int breakingCode;
  private boolean brokenOff;

  /** Takes the shards' folders. */
  public ReportJoin(Collection<Path> folders) {
    this.folders = List.copyOf(folders);
  }

  /** Writes summary.json, junit.xml and events.jsonl; returns the run's exit code. */
  public int write(Path into) {
    try {
      Files.createDirectories(into);
      for (Path folder : folders) {
        add(folder);
      }
      // The others were stopped because of it.
      code = breakingCode != 0 ? breakingCode : code;
      Files.writeString(into.resolve("summary.json"), summary() + "\n");
      JUnitJoin.write(existing("junit.xml"), into.resolve("junit.xml"));
      events(into.resolve("events.jsonl"));
      return code;
    } catch (IOException e) {
      throw new UncheckedIOException("the shards' reports can't be joined in " + into, e);
    }
  }

  private void add(Path folder) throws IOException {
    Path file = folder.resolve("summary.json");
    if (!Files.exists(file)) {
      worse(99);
      return;
    }
    ObjectNode one = (ObjectNode) JSON.readTree(file.toFile());
    worse(one.path("exitCode").asInt());
    if (one.path("brokenOff").asBoolean()) {
      brokenOff = true;
      breakingCode = one.path("exitCode").asInt();
    }
    if (one.get("hosts") instanceof ObjectNode more) {
      hosts.setAll(more);
    }
    one.path("failures").forEach(failures::add);
  }

  private void worse(int other) {
    int ours = WORST.indexOf(code);
    int theirs = WORST.indexOf(other);
    code = theirs < ours ? other : code;
  }

  private String summary() throws IOException {
    ObjectNode all = JSON.createObjectNode();
    long changed = 0;
    for (var host : hosts) {
      changed += host.path("changed").asLong();
    }
    all.put("exitCode", code).put("changed", changed).put("brokenOff", brokenOff);
    all.set("hosts", hosts);
    all.set("failures", failures);
    return JSON.writeValueAsString(all);
  }

  /** A line for each host, in the order of the shards. */
  public List<String> recap() {
    List<String> lines = new ArrayList<>();
    hosts
        .fields()
        .forEachRemaining(
            host -> {
              StringBuilder line = new StringBuilder("%-26s :".formatted(host.getKey()));
              host.getValue()
                  .fields()
                  .forEachRemaining(
                      count ->
                          line.append(" ")
                              .append(count.getKey().replace("failures", "failed"))
                              .append("=%-4s".formatted(count.getValue().asText())));
              lines.add(line.toString().stripTrailing());
            });
    return lines;
  }

  private List<Path> existing(String name) {
    return folders.stream().map(f -> f.resolve(name)).filter(Files::exists).toList();
  }

  private void events(Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Path one : existing("events.jsonl")) {
      lines.addAll(Files.readAllLines(one));
    }
    Files.write(file, lines);
  }
}
