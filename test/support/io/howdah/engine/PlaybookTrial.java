package io.howdah.engine;

import io.howdah.event.Prompter;
import io.howdah.event.RunEvent;
import io.howdah.event.TaskResult;
import io.howdah.yaml.VaultSecrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs a playbook in this process over local connections and keeps what it told. */
public final class PlaybookTrial {
  private final Path folder;
  private final List<RunEvent> events = Collections.synchronizedList(new ArrayList<>());
  private RunRequest.Mode mode = RunRequest.Mode.DEFAULT;
  private RunRequest.Selection selection = RunRequest.Selection.ALL;
  private RunSettings settings = RunSettings.DEFAULT;
  private Prompter prompter = Prompter.NONE;
  private VaultSecrets secrets = VaultSecrets.NONE;
  private RunSummary summary;

  /** A trial in this folder. */
  public PlaybookTrial(Path folder) {
    this.folder = folder;
  }

  /** A trial in a copy of a case's folder. */
  public static PlaybookTrial copyOf(Path source, Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(source)) {
      for (Path path : all.toList()) {
        Path target = folder.resolve(source.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
        }
      }
    }
    return new PlaybookTrial(folder);
  }

  public PlaybookTrial mode(RunRequest.Mode other) {
    mode = other;
    return this;
  }

  public PlaybookTrial forks(int forks) {
    return mode(new RunRequest.Mode(false, false, false, forks, 0, false, false));
  }

  public PlaybookTrial selection(RunRequest.Selection other) {
    selection = other;
    return this;
  }

  public PlaybookTrial setting(String name, String value) {
    settings = settings.with(name, value);
    return this;
  }

  public PlaybookTrial prompter(Prompter other) {
    prompter = other;
    return this;
  }

  public PlaybookTrial secrets(VaultSecrets others) {
    secrets = others;
    return this;
  }

  /** Writes a file below the folder. */
  public PlaybookTrial file(String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs {@code playbook.yml} against {@code inventory}. */
  public PlaybookTrial run() {
    events.clear();
    RunRequest request =
        new RunRequest(
            List.of(folder.resolve("playbook.yml").toString()),
            List.of(folder.resolve("inventory").toString()),
            selection,
            mode,
            Map.of(),
            RunRequest.Access.DEFAULT,
            RunRequest.Paths.of(folder),
            settings,
            secrets,
            prompter,
            System.getenv());
    summary = Howdah.run(request, events::add);
    return this;
  }

  /** How it ended. */
  public RunSummary summary() {
    return summary;
  }

  /** Everything it told. */
  public List<RunEvent> events() {
    return events;
  }

  /** The events of one kind. */
  public <T extends RunEvent> List<T> events(Class<T> kind) {
    return events.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** Results as {@code host status task: msg}, in order. */
  public List<String> story() {
    return events(RunEvent.RunnerFinished.class).stream().map(PlaybookTrial::line).toList();
  }

  private static String line(RunEvent.RunnerFinished event) {
    TaskResult result = event.result();
    Object message = result.values().get("msg");
    String tail = message == null ? "" : ": " + message;
    return event.host() + " " + result.status() + " " + event.task().name() + tail;
  }
}
