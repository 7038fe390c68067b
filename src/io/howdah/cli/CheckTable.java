package io.howdah.cli;

import io.howdah.cluster.Check;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Function;

/**
 * The verification as a table: what, where, found, and where to look when it is not as it should.
 */
final class CheckTable {
  private final PrintStream out;

  CheckTable(PrintStream out) {
    this.out = out;
  }

  void write(List<Check> checks) {
    int what = width(checks, Check::what);
    int where = width(checks, Check::where);
    String row = "%-4s  %-" + what + "s  %-" + where + "s  %s";
    out.println();
    out.println(row.formatted("", "check", "where", "found"));
    out.println("-".repeat(Math.min(100, what + where + 30)));
    for (Check check : checks) {
      String mark = check.passed() ? "ok" : "FAIL";
      out.println(row.formatted(mark, check.what(), check.where(), check.found()));
      if (!check.passed()) {
        out.println("      look at: " + check.lookAt());
      }
    }
    long failed = checks.stream().filter(c -> !c.passed()).count();
    out.println();
    out.println(
        failed == 0
            ? "all " + checks.size() + " checks passed"
            : failed + " of " + checks.size() + " checks failed");
    out.flush();
  }

  private static int width(List<Check> checks, Function<Check, String> cell) {
    return checks.stream().map(cell).mapToInt(String::length).max().orElse(5);
  }
}
