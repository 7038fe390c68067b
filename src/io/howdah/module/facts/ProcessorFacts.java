package io.howdah.module.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Facts about processors, out of /proc/cpuinfo, counted as Ansible counts them. */
final class ProcessorFacts {
  private static final Set<String> NAMED =
      Set.of("model name", "Processor", "vendor_id", "cpu", "Vendor", "processor");

  private final List<Object> processors = new ArrayList<>();
  private final Map<String, Long> occurrences = new LinkedHashMap<>();
  private final Map<String, Long> sockets = new LinkedHashMap<>();
  private final Map<String, Long> cores = new LinkedHashMap<>();
  private String socket = "0";
  private String core = "0";
  private boolean paravirtual;
  private long counted;

  private ProcessorFacts() {}

  static void parse(FactSource source, Map<String, @Nullable Object> facts) {
    List<String> lines = source.lines("/proc/cpuinfo");
    if (lines.isEmpty()) {
      return;
    }
    boolean xen =
        source.told().has("xen") || source.file("/sys/hypervisor/type").orElse("").equals("xen");
    ProcessorFacts found = new ProcessorFacts();
    for (String line : lines) {
      String[] sides = line.split(":", 2);
      found.read(sides[0].strip(), sides.length > 1 ? sides[1].strip() : "", xen);
    }
    facts.put("processor", found.processors);
    String machine = String.valueOf(facts.get("architecture"));
    if (!machine.equals("s390x")) {
      found.counts(facts, found.count(machine));
      if (!found.paravirtual) {
        facts.put("processor_nproc", found.usable(source));
      }
    }
  }

  private void read(String key, String value, boolean xen) {
    if (xen && key.equals("flags") && !value.contains("vme")) {
      paravirtual = true;
    }
    if (NAMED.contains(key)) {
      processors.add(value);
      occurrences.merge(key, 1L, Long::sum);
      counted++;
      return;
    }
    switch (key) {
      case "physical id" -> {
        socket = value;
        sockets.putIfAbsent(socket, 1L);
      }
      case "core id" -> {
        core = value;
        if (!sockets.containsKey(core)) {
          cores.put(core, 1L);
        }
      }
      case "cpu cores" -> sockets.put(socket, Long.parseLong(value));
      case "siblings" -> cores.put(core, Long.parseLong(value));
      case "ncpus active" -> counted = Long.parseLong(value);
      default -> {}
    }
  }

  private long count(String machine) {
    long vendors = occurrences.getOrDefault("vendor_id", 0L);
    if (machine.startsWith("armv") || machine.startsWith("aarch") || machine.startsWith("ppc")) {
      return occurrences.getOrDefault("processor", 0L);
    }
    boolean paired = vendors > 0 && vendors == occurrences.getOrDefault("model name", 0L);
    return paired ? vendors : counted;
  }

  private void counts(Map<String, @Nullable Object> facts, long count) {
    long sockets = paravirtual || this.sockets.isEmpty() ? count : this.sockets.size();
    long perSocket = paravirtual ? count : Math.max(1, first(this.sockets));
    long threads = paravirtual ? 1 : (cores.isEmpty() ? 1 : first(cores)) / perSocket;
    facts.put("processor_count", sockets);
    facts.put("processor_cores", perSocket);
    facts.put("processor_threads_per_core", threads);
    facts.put("processor_vcpus", paravirtual ? count : threads * sockets * perSocket);
  }

  private static long first(Map<String, Long> map) {
    return map.values().stream().findFirst().orElse(1L);
  }

  /** The processors that this process may run on: the bits of its affinity mask. */
  private long usable(FactSource source) {
    return source.lines("/proc/self/status").stream()
        .filter(line -> line.startsWith("Cpus_allowed:"))
        .mapToLong(line -> bits(line.substring(13)))
        .findFirst()
        .orElse(occurrences.getOrDefault("processor", 0L));
  }

  private static long bits(String mask) {
    return mask.strip()
        .replace(",", "")
        .chars()
        .map(c -> Integer.bitCount(Character.digit(c, 16)))
        .sum();
  }
}
