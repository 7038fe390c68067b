package io.howdah.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.howdah.error.HowdahException;
import io.howdah.event.RunEvent;
import io.howdah.executor.Shard;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShardTest {
  private static final String TASKS = "  gather_facts: false\n  tasks: [{debug: {msg: x}}]\n";

  @TempDir Path folder;

  private PlaybookTrial run(String text, Shard shard) {
    PlaybookTrial trial = new PlaybookTrial(folder);
    trial.file("inventory", "[a]\nh1\nh2\nh3\n[b]\nh4\nh5\n[all:vars]\nansible_connection=local\n");
    trial.file("more.yml", "- {debug: {msg: x}, run_once: true}\n").file("playbook.yml", text);
    trial.selection(new RunRequest.Selection(null, List.of(), List.of(), null, shard)).run();
    return trial;
  }

  @Test
  void everyHostIsInOneShardAndInTheSameOneInEachPlay() {
    List<String> all = new ArrayList<>();
    for (int number = 1; number <= 2; number++) {
      all.addAll(
          run("- hosts: a\n" + TASKS + "- hosts: all\n" + TASKS, new Shard(number, 2)).story());
    }
    assertEquals(8, all.size(), all.toString());
    assertEquals(
        List.of(
            "h1 ok debug: x",
            "h3 ok debug: x",
            "h1 ok debug: x",
            "h3 ok debug: x",
            "h5 ok debug: x"),
        all.subList(0, 5));
    assertEquals(5, new TreeSet<>(all).size());
  }

  @Test
  void serialIsShared() {
    PlaybookTrial trial = run("- hosts: all\n  serial: 3\n" + TASKS, new Shard(1, 2));
    List<List<String>> batches =
        trial.events(RunEvent.PlayStarted.class).stream().map(e -> e.play().batch()).toList();
    assertEquals(List.of(List.of("h1", "h3"), List.of("h5")), batches);
    trial = run("- hosts: all\n  serial: 3\n" + TASKS, new Shard(2, 2));
    assertEquals(2, trial.events(RunEvent.PlayStarted.class).size());
    assertEquals(List.of(2L, 1L), List.copyOf(new Shard(1, 3).serial(List.of("50%", 3L), 9)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- hosts: localhost\n" + TASKS,
        "- hosts: all\n  serial: 1\n" + TASKS,
        "- hosts: all\n  gather_facts: false\n  tasks: [{debug: {msg: x}, run_once: true}]\n",
        "- hosts: all\n  gather_facts: false\n  tasks: [{add_host: {name: x}}]\n",
        "- hosts: all\n  gather_facts: false\n  tasks: [{debug: {msg: x}, throttle: 1}]\n",
        "- hosts: all\n  gather_facts: false\n  tasks: [{include_tasks: more.yml}]\n",
      })
  void whatOneShardCantDoForAllIsRefused(String text) {
    HowdahException e = assertThrows(HowdahException.class, () -> run(text, new Shard(1, 2)));
    assertTrue(e.getMessage().contains("shards"), e.getMessage());
    run(text, Shard.WHOLE);
  }

  @Test
  void aFailureForAllHostsIsTold() {
    String fails = "  gather_facts: false\n  tasks: [{fail: {msg: x}}]\n";
    assertEquals(0, broken("- hosts: all\n" + fails));
    assertEquals(1, broken("- hosts: all\n  serial: 2\n" + fails));
    assertEquals(1, broken("- hosts: all\n  any_errors_fatal: true\n" + fails));
  }

  private int broken(String text) {
    return run(text, new Shard(1, 2)).events(RunEvent.BrokenOff.class).size();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0/2", "3/2", "a", "1/0", "1"})
  void aWrongShardIsRefused(String text) {
    assertThrows(HowdahException.class, () -> Shard.of(text));
  }
}
