package io.howdah.engine;

import io.howdah.engine.foreign.UnusedPlugins;
import io.howdah.error.ExitCode;
import io.howdah.error.HowdahException;
import io.howdah.event.RunEvent;
import io.howdah.event.RunListener;
import io.howdah.executor.debug.DebuggerQuit;
import io.howdah.executor.play.PlaybookRun;
import io.howdah.executor.play.RunState;
import io.howdah.executor.state.EventSink;
import io.howdah.playbook.Playbook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The front door: runs playbooks. */
public final class Howdah {
  private Howdah() {}

  /**
   * Runs a request to its end. To stop it, interrupt the calling thread: hosts are left without
   * strays, and the summary says {@link ExitCode#INTERRUPTED}.
   *
   * @throws HowdahException where a file of the user's is wrong; no host was touched if it is
   *     thrown while loading, and nothing is left open
   */
  public static RunSummary run(RunRequest request, RunListener listener) {
    EventSink events = new EventSink(listener);
    Assembly assembly = new Assembly(request, events);
    SshAhead.begin(request, assembly.inventory());
    assembly.checkHosts("all");
    List<Playbook> playbooks = new ArrayList<>();
    for (String file : request.playbooks()) {
      playbooks.add(assembly.loader().load(Path.of(file)));
    }
    new UnusedPlugins(assembly.foreign(), events::warn).tell();
    new ShardRules(request, assembly.inventory()).check(playbooks);
    try (Workplace workplace = Workplace.of(assembly, playbooks)) {
      return play(workplace.run(), playbooks, events);
    }
  }

  /**
   * Loads a request's playbooks and says what they would do; runs nothing.
   *
   * @throws HowdahException where a file of the user's is wrong
   */
  public static List<PlaybookOutline> outline(RunRequest request, RunListener listener) {
    Assembly assembly = new Assembly(request, new EventSink(listener));
    assembly.checkHosts("all");
    List<PlaybookOutline> outlines = new Outliner(assembly).outline();
    assembly.warnings().tell();
    return outlines;
  }

  /**
   * Runs one task without a playbook.
   *
   * @throws HowdahException where the inventory, the limit or the task is wrong
   */
  public static RunSummary single(RunRequest request, SingleTask task, RunListener listener) {
    EventSink events = new EventSink(listener);
    Assembly assembly = new Assembly(request, events);
    SshAhead.begin(request, assembly.inventory());
    assembly.checkHosts(task.pattern());
    try (Workplace workplace = Workplace.of(assembly, List.of(assembly.playbook(task)))) {
      return play(workplace.run(), List.of(assembly.playbook(task)), events);
    }
  }

  private static RunSummary play(RunState run, List<Playbook> playbooks, EventSink events) {
    ExitCode code;
    try {
      code = new PlaybookRun(run).run(playbooks);
    } catch (InterruptedException stopped) {
      if (!(stopped instanceof DebuggerQuit)) {
        events.emit(new RunEvent.Errored("User interrupted execution", true));
      }
      code = ExitCode.INTERRUPTED;
    }
    return new RunSummary(code, run.recap().hosts());
  }
}
