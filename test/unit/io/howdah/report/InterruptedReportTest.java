package io.howdah.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.howdah.engine.PlaybookTrial;
import io.howdah.event.RunEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is told to end tells no recap, but what it did until then is a report too. */
class InterruptedReportTest {
  @TempDir Path folder;

  @Test
  void anInterruptedRunHasItsCasesInJUnit() throws Exception {
    Path file = folder.resolve("reports/junit.xml");
    JUnitReport report = new JUnitReport(file);
    finished()
        .forEach(
            event -> {
              if (!(event instanceof RunEvent.StatsReady)) {
                report.on(event);
              }
            });
    report.on(new RunEvent.Errored("User interrupted execution", true));
    String xml = Files.readString(file);
    assertTrue(xml.contains("name=\"[h] greet\""), xml);
    assertTrue(xml.contains("tests=\"1\" failures=\"0\""), xml);
  }

  @Test
  void whatFollowsAnErrorIsWrittenToo() throws Exception {
    Path file = folder.resolve("junit.xml");
    JUnitReport report = new JUnitReport(file);
    report.on(new RunEvent.Errored("an include could not be read", false));
    finished().forEach(report::on);
    assertEquals(1, Files.readString(file).split("<testcase ", -1).length - 1);
  }

  private Iterable<RunEvent> finished() {
    return new PlaybookTrial(folder)
        .file("inventory", "h ansible_connection=local\n")
        .file(
            "playbook.yml",
            "- hosts: h\n  gather_facts: false\n  tasks:\n    - name: greet\n      debug: msg=x\n")
        .run()
        .events();
  }
}
