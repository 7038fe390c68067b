package io.howdah.report.callback;

import io.howdah.report.Callbacks;
import io.howdah.report.callback.AnsibleJUnitReport.Outcome;
import io.howdah.report.callback.AnsibleJUnitReport.Status;
import io.howdah.report.callback.AnsibleJUnitReport.TaskEntry;
import io.howdah.report.text.PythonLabel;
import io.howdah.report.text.XmlText;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** One suite of test cases as XML, with the counts that Ansible's callback gives. */
final class JUnitText {
  private final String suite;
  private final Callbacks.Options options;
  private final StringBuilder cases = new StringBuilder();
  private BigDecimal seconds = BigDecimal.ZERO;
  private int tests;
  private int errors;
  private int failures;
  private int skipped;

  JUnitText(String suite, Callbacks.Options options) {
    this.suite = suite;
    this.options = options;
  }

  void add(TaskEntry task) {
    task.hosts().forEach((host, outcome) -> add(task, host, outcome));
  }

  private void add(TaskEntry task, String host, Outcome outcome) {
    tests++;
    seconds = seconds.add(new BigDecimal(outcome.seconds()));
    cases.append(
        "\t\t<testcase classname=\"%s\" name=\"%s\" time=\"%s\""
            .formatted(
                XmlText.escape(className(task.info().path())),
                XmlText.escape("[%s] %s: %s".formatted(host, task.play(), task.name())),
                PythonLabel.of(outcome.seconds())));
    String inner = inner(outcome);
    cases.append(inner.isEmpty() ? "/>\n" : ">\n\t\t\t" + inner + "\n\t\t</testcase>\n");
  }

  private String inner(Outcome outcome) {
    if (outcome.status() == Status.FAILED) {
      return failed(outcome);
    }
    if (outcome.status() == Status.SKIPPED) {
      skipped++;
      Object reason = outcome.values().get("skip_reason");
      return element("skipped", "", reason == null ? "skipped" : PythonLabel.of(reason));
    }
    return element("system-out", "", outcome.dump());
  }

  private String failed(Outcome outcome) {
    Map<String, ?> values = outcome.values();
    if (values.get("exception") instanceof String trace) {
      errors++;
      String[] lines = trace.strip().split("\n", -1);
      return element("error", lines[lines.length - 1], trace);
    }
    failures++;
    Object rc = values.get("rc");
    String message =
        values.containsKey("msg")
            ? PythonLabel.of(values.get("msg"))
            : "rc=" + PythonLabel.of(rc == null ? 0L : rc);
    return element("failure", message, outcome.dump());
  }

  private static String element(String tag, String message, String text) {
    boolean typed = tag.equals("failure") || tag.equals("error");
    String attributes =
        typed ? " message=\"%s\" type=\"%s\"".formatted(XmlText.escape(message), tag) : "";
    String body = XmlText.escape(text).replace("&#10;", "\n");
    return "<" + tag + attributes + ">" + body + "</" + tag + ">";
  }

  private String className(String path) {
    String name = path;
    String root = options.text("JUNIT_TASK_RELATIVE_PATH", "", "");
    if (!root.isEmpty() && !path.isEmpty()) {
      Path from = Path.of(root).toAbsolutePath().normalize();
      name = from.relativize(Path.of(path).toAbsolutePath().normalize()).toString();
    }
    Optional<String> outside = options.text("JUNIT_REPLACE_OUT_OF_TREE_PATH", "");
    if (outside.isPresent() && name.startsWith("../")) {
      name = outside.get() + Path.of(name).getFileName();
    }
    boolean perFile = options.text("JUNIT_TASK_CLASS", "", "false").equalsIgnoreCase("true");
    return perFile ? name.replaceFirst("\\.yml:[0-9]+$", "") : name;
  }

  String document() {
    String counts = "tests=\"%d\" time=\"%s\"".formatted(tests, seconds.toPlainString());
    String failed = "disabled=\"0\" errors=\"%d\" failures=\"%d\"".formatted(errors, failures);
    return "<?xml version=\"1.0\" ?>\n<testsuites %s %s>\n\t<testsuite %s name=\"%s\" skipped=\"%d\" %s>\n"
            .formatted(failed, counts, failed, XmlText.escape(suite), skipped, counts)
        + cases
        + "\t</testsuite>\n</testsuites>\n";
  }
}
