package io.howdah.report.callback;

import io.howdah.event.RunEvent;
import io.howdah.event.RunListener;
import io.howdah.event.TaskResult;
import io.howdah.report.console.Display;
import io.howdah.report.console.ResultStyle;
import io.howdah.report.console.ResultText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Ansible's tree callback: a file for each host in a folder, with its last result as JSON. */
public final class TreeReport implements RunListener {
  private final Path folder;
  private final Display display;
  private final ResultText text;

  /** Takes the folder, which is made, and where complaints go. */
  public TreeReport(Path folder, Display display) {
    this.folder = folder;
    this.display = display;
    this.text = new ResultText(display.settings().verbosity(), ResultStyle.JSON);
  }

  @Override
  public void on(RunEvent event) {
    if (event instanceof RunEvent.RunnerFinished finished
        && !(finished.result() instanceof TaskResult.Skipped)) {
      write(finished.host(), finished.result());
    }
  }

  private void write(String host, TaskResult result) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      warn("Unable to access or create the configured directory (" + folder + "): " + e);
    }
    try {
      boolean always = result.hints().verboseAlways();
      Files.writeString(
          folder.resolve(host.replace('/', '_')),
          text.of(result.values(), always, ResultText.LINE));
    } catch (IOException e) {
      warn("Unable to write to " + host + "'s file: " + e);
    }
  }

  private void warn(String message) {
    display.warning(message, false);
  }
}
