package io.howdah.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what {@link DrillReports#trend} wrote from run to run. */
public final class DrillTrend {
  private static final int FIELDS = 11;

  private DrillTrend() {}

  /** One fault of one run; gaps in seconds. */
  public record Point(String time, String build, double writeGap, double readGap, long lost) {}

  /** The points of each fault, oldest first; rows that are none are passed over. */
  public static Map<String, List<Point>> read(Path file) {
    Map<String, List<Point>> byFault = new LinkedHashMap<>();
    try {
      for (String row : Files.readAllLines(file)) {
        String[] fields = row.split(",", -1);
        if (fields.length == FIELDS && fields[4].matches("[0-9.]+")) {
          byFault.computeIfAbsent(fields[2], fault -> new ArrayList<>()).add(point(fields));
        }
      }
      return byFault;
    } catch (IOException e) {
      throw new UncheckedIOException("the drills' trend can't be read: " + file, e);
    }
  }

  private static Point point(String... fields) {
    return new Point(
        fields[0],
        fields[1],
        Double.parseDouble(fields[4]),
        Double.parseDouble(fields[5]),
        Long.parseLong(fields[7]));
  }
}
