package io.howdah.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.howdah.error.ExitCode;
import io.howdah.event.Prompter;
import io.howdah.event.RunEvent;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaskDebuggerTest {
  private static final String FAILING =
      """
      - hosts: h1
        gather_facts: false
        debugger: on_failed
        vars: {v: 1}
        tasks:
          - {name: t, assert: {that: v == 2}}
          - {name: u, debug: {msg: done}}
      """;

  @TempDir Path folder;
  private final List<String> prompts = new ArrayList<>();

  private PlaybookTrial trial(String playbook, String... commands) {
    return new PlaybookTrial(folder)
        .forks(1)
        .file("inventory", "h1\nh2\n[all:vars]\nansible_connection=local\n")
        .file("playbook.yml", playbook)
        .prompter(new FakePerson(prompts, commands));
  }

  private static List<String> said(PlaybookTrial trial) {
    return trial.events(RunEvent.Said.class).stream()
        .filter(said -> said.verbosity() == 0)
        .map(RunEvent.Said::message)
        .toList();
  }

  @Test
  void aChangedArgumentCountsWhenTheTaskIsDoneAgain() {
    PlaybookTrial trial = trial(FAILING, "task.args['that'] = 'true'", "r").run();
    assertEquals("[h1] TASK: t (debug)> ", prompts.get(0));
    assertEquals("h1 ok u: done", trial.story().get(2));
    assertEquals(ExitCode.OK, trial.summary().exitCode());
    assertEquals(0, trial.summary().hosts().get("h1").failures());
  }

  @Test
  void aChangedVariableCountsWhenTheTaskIsDoneAgain() {
    PlaybookTrial trial = trial(FAILING, "task_vars['v'] = 2", "u", "redo").run();
    assertEquals("h1 ok u: done", trial.story().get(2));
  }

  @Test
  void printsWhatIsAskedForInPythonsWords() {
    PlaybookTrial trial =
        trial(
                FAILING,
                "p task",
                "p task.args",
                "p host",
                "p result._result['evaluated_to']",
                "p nothing",
                "p task_vars['nothing']",
                "c")
            .run();
    assertEquals(
        List.of(
            "TASK: t",
            "{'that': 'v == 2'}",
            "h1",
            "False",
            "***NameError:NameError(\"name 'nothing' is not defined\")",
            "***KeyError:KeyError('nothing')"),
        said(trial));
    assertEquals(ExitCode.HOST_FAILED, trial.summary().exitCode());
  }

  @Test
  void theEndOfInputEndsTheRun() {
    PlaybookTrial trial = trial(FAILING).run();
    assertEquals(ExitCode.INTERRUPTED, trial.summary().exitCode());
    assertTrue(said(trial).contains("User interrupted execution"));
  }

  @Test
  void theStrategyDebugAsksAboutFailuresOnly() {
    trial(
            """
            - hosts: h1,h2
              strategy: debug
              gather_facts: false
              tasks:
                - {name: t, debug: {msg: x}}
                - {name: never, command: "false", debugger: never, when: inventory_hostname == 'h1'}
                - {name: u, command: "false"}
            """,
            "c")
        .run();
    assertEquals(List.of("[h2] TASK: u (debug)> "), prompts);
  }

  @Test
  void withRunOnceEveryHostIsTakenBack() {
    PlaybookTrial trial =
        trial(
                """
                - hosts: h1,h2
                  gather_facts: false
                  debugger: on_failed
                  tasks:
                    - {name: t, assert: {that: "false"}, run_once: true}
                    - {name: u, debug: {msg: done}}
                """,
                "task.args['that'] = 'true'",
                "r")
            .run();
    assertEquals(
        List.of("h1 ok u: done", "h2 ok u: done"), trial.story().subList(2, trial.story().size()));
  }

  /** Types commands, and then nothing more. */
  private static final class FakePerson implements Prompter {
    private final List<String> prompts;
    private final Deque<String> commands;

    FakePerson(List<String> prompts, String... commands) {
      this.prompts = prompts;
      this.commands = new ArrayDeque<>(List.of(commands));
    }

    @Override
    public boolean isInteractive() {
      return false;
    }

    @Override
    public String ask(String question, boolean secret) {
      prompts.add(question);
      return commands.poll();
    }

    @Override
    public String pause(String text, Duration bound, boolean echo) {
      return null;
    }
  }
}
