package io.howdah.cli;

import io.howdah.engine.SshAhead;
import io.howdah.error.ExitCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/**
 * {@code howdah warm-up}: does a bit of everything on this machine and says nothing, so that the
 * JVM that runs it can write down which classes a run needs. The launcher calls it once for each
 * jar. Ends with 0 when the run went as far as it should.
 */
@Command(name = "howdah warm-up", description = "loads the classes that runs need", hidden = true)
final class WarmUpCommand implements Callable<Integer> {
  private static final String PLAYBOOK =
      """
      - hosts: here
        gather_facts: true
        connection: local
        vars: {words: [a, b]}
        tasks:
          - {stat: {path: /}, register: root}
          - {command: 'true', changed_when: false}
          - {shell: 'true', changed_when: false}
          - {copy: {content: "{{ words | join(' ') }}", dest: "{{ playbook_dir }}/out", mode: '0600'}}
          - {lineinfile: {path: "{{ playbook_dir }}/out", line: 'x = {{ root.stat.exists }}'}}
          - {template: {src: t.j2, dest: "{{ playbook_dir }}/out2"}, notify: told}
          - {debug: {msg: "{{ item }}"}, loop: "{{ words }}", when: item != 'b'}
          - {file: {path: "{{ playbook_dir }}/dir", state: directory}}
          - {set_fact: {x: "{{ words | map('upper') | list }}"}}
          - {include_tasks: more.yml, loop: [1, 2]}
          - {include_role: {name: part}, loop: [1, 2]}
          - {debug: {msg: "{{ 'a' if 1 < 2 and not bad is defined else -1 + 2 }}"}}
          - {debug: {msg: "{% for h in groups.all %}{{ hostvars[h].inventory_hostname }}{% endfor %}"}}
          - {slurp: {src: "{{ playbook_dir }}/out"}}
          - {file: {src: out, dest: "{{ playbook_dir }}/link", state: link}, tags: [a]}
          - {command: 'false', register: bad, failed_when: false, retries: 1, delay: 0, until: true}
          - {setup: {gather_subset: min}, delegate_to: here, run_once: true}
          - {import_tasks: more.yml, vars: {item: 3}, when: words is defined and bad.rc == 1}
          - block: [{fail: {msg: no}}]
            rescue: [{assert: {that: "x[0] == 'A'"}}]
        handlers:
          - {name: told, meta: noop}
      - hosts: nowhere
        gather_facts: false
        tasks: [{ping: {}}]
      """;

  /** Commands in ways that lead through other code: help, and picocli's reading of words. */
  private static final List<String> OTHERS =
      List.of(
          "playbook --help",
          "playbook --syntax-check --inventory=hosts play.yml",
          "inventory -i hosts --list",
          "adhoc -i hosts -c local here -m ping",
          "vault --help",
          "cluster --help",
          "lab --help");

  private final CommandContext context;

  WarmUpCommand(CommandContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    Path folder = Files.createTempDirectory("howdah-warm-up");
    try {
      Files.writeString(folder.resolve("play.yml"), PLAYBOOK);
      Files.writeString(folder.resolve("t.j2"), "{% for w in words %}{{ w }}\n{% endfor %}");
      Files.writeString(
          folder.resolve("more.yml"),
          "- {debug: {msg: '{{ item }} of {{ hostvars.here.root.stat.exists }}'}}");
      Files.createDirectories(folder.resolve("roles/part/tasks"));
      Files.writeString(folder.resolve("roles/part/tasks/main.yml"), "[{debug: {msg: '1'}}]");
      // Nobody listens on the port: the attempt loads what SSH needs.
      Files.writeString(
          folder.resolve("hosts"),
          "[some]\n"
              + "here\n"
              + "[others]\n"
              + "nowhere ansible_host=127.0.0.1 ansible_port=1 ansible_connection=ssh\n");
      PrintStream silent = new PrintStream(OutputStream.nullOutputStream());
      CommandContext quiet =
          new CommandContext(
              silent, silent, InputStream.nullInputStream(), environment(folder), folder);
      int code =
          new Main(quiet)
              .run(
                  "playbook",
                  "-i",
                  folder.resolve("hosts").toString(),
                  folder.resolve("play.yml").toString());
      OTHERS.forEach(line -> new Main(quiet).run(line.split(" ")));
      Interrupts.interrupt(Thread.currentThread());
      SshAhead.rehearse();
      ProgramClasses.load();
      return code == ExitCode.HOST_UNREACHABLE.code() ? 0 : code;
    } finally {
      delete(folder);
    }
  }

  /** What the run needs of the environment, from a look at all of it as other commands take. */
  private Map<String, String> environment(Path home) {
    Map<String, String> environment = new HashMap<>(context.environment());
    environment.keySet().retainAll(Set.of("PATH"));
    environment.put("HOME", home.toString());
    return environment;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path path : deepestFirst) {
        Files.delete(path);
      }
    }
  }
}
