package io.howdah.executor.play;

import io.howdah.event.PlayInfo;
import io.howdah.event.RunEvent;
import io.howdah.executor.state.NotifiedHandlers;
import io.howdah.executor.state.RoleRuns;
import io.howdah.executor.walk.PlayIterator;
import io.howdah.playbook.Block;
import io.howdah.playbook.Play;
import io.howdah.playbook.Role;
import io.howdah.playbook.Task;
import io.howdah.variables.PlayVariables;
import io.howdah.variables.VariableView;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** One batch of a play at work: its hosts, their places, its handlers. */
public final class PlayRun {
  private final RunState run;
  private final Play play;
  private final PlayFields fields;
  private final PlayInfo info;
  private final List<String> hostsAll;
  private final PlayVariables variables;
  private final PlayIterator iterator;
  private final List<List<Task>> handlers = new CopyOnWriteArrayList<>();
  private final NotifiedHandlers notified = new NotifiedHandlers();
  private final RoleRuns roleRuns;
  private final Set<String> removed = new LinkedHashSet<>();
  private final TaskInfos infos;
  private @Nullable Set<String> shownRemoved;
  private boolean ended;

  /** Sets a batch up; nothing runs yet. */
  PlayRun(RunState run, PlayPlan plan) {
    this.run = run;
    this.play = plan.play();
    this.fields = plan.fields();
    this.info = plan.info();
    this.hostsAll = new CopyOnWriteArrayList<>(plan.hostsAll());
    this.variables = plan.variables();
    plan.hosts().follow(this);
    this.roleRuns = plan.roleRuns();
    addHandlers(play.allHandlers());
    PlayCompilation compiled = PlayCompilation.of(run, plan, run.variables().ofPlay(variables));
    this.iterator =
        new PlayIterator(compiled.blocks(), compiled.setup(), new Course(this, compiled.setup()));
    this.infos = new TaskInfos(this);
    info.batch().forEach(iterator::start);
  }

  /** The run that it is part of. */
  RunState run() {
    return run;
  }

  /** The play. */
  Play play() {
    return play;
  }

  /** Its rendered keywords. */
  PlayFields fields() {
    return fields;
  }

  /** The play as events show it. */
  PlayInfo info() {
    return info;
  }

  /** Every host's place. */
  PlayIterator iterator() {
    return iterator;
  }

  /** Which handlers were asked for. */
  NotifiedHandlers notified() {
    return notified;
  }

  /** Which roles have run. */
  RoleRuns roleRuns() {
    return roleRuns;
  }

  /** Tasks as events show them. */
  TaskInfos infos() {
    return infos;
  }

  /** All handlers in the order in which they run. */
  List<Task> handlers() {
    return handlers.stream().flatMap(List::stream).toList();
  }

  /** The same, as the lists that they are written in. */
  List<List<Task>> handlerLists() {
    return handlers;
  }

  /** Takes what an include brought besides its tasks. */
  void addIncluded(List<Block> moreHandlers, List<Role> visible) {
    addHandlers(moreHandlers);
    visible.forEach(variables::expose);
  }

  /** Adds handlers; those of a dependency that is met again are there already. */
  private void addHandlers(List<Block> blocks) {
    List<Task> known = handlers();
    for (Block block : blocks) {
      List<Task> fresh = block.tasks().stream().filter(h -> !isKnown(known, h)).toList();
      if (!fresh.isEmpty()) {
        handlers.add(fresh);
      }
    }
  }

  private static boolean isKnown(List<Task> known, Task handler) {
    boolean dependency = handler.role().map(role -> !role.options().fromInclude()).orElse(false);
    return dependency && known.stream().anyMatch(h -> isSame(h, handler));
  }

  private static boolean isSame(Task one, Task other) {
    return one.role().equals(other.role()) && one.location().equals(other.location());
  }

  /** Names of the batch's hosts. */
  List<String> hosts() {
    return info.batch();
  }

  /** Names of the batch's hosts that can be reached. */
  List<String> reachable() {
    List<String> reachable = new ArrayList<>();
    for (String host : hosts()) {
      if (!run.fallen().isUnreachable(host)) {
        reachable.add(host);
      }
    }
    return reachable;
  }

  /** A host that was added while the play runs. */
  void addKnownHost(String host) {
    if (!hostsAll.contains(host)) {
      hostsAll.add(host);
    }
  }

  /** The host is out of the play: ansible_play_hosts names it no more. */
  synchronized void remove(String host) {
    removed.add(host);
  }

  /** The host is back in the play. */
  synchronized void restore(String host) {
    removed.remove(host);
  }

  /** Ends the play, not only the batch. */
  void end() {
    ended = true;
  }

  /** Whether meta: end_play was met. */
  boolean isEnded() {
    return ended;
  }

  /** What a task sees on a host. */
  VariableView variables(String host, Task task) {
    return run.variables().view(variables, run.host(host), task);
  }

  /** What the play sees without any host. */
  VariableView variables() {
    return run.variables().ofPlay(variables);
  }

  /** What a task sees without any host: names of handlers. */
  VariableView variables(Task task) {
    return run.variables().ofPlay(variables, task);
  }

  /** What a host's task sees of the host that it is delegated to. */
  VariableView delegated(String host, String delegate, Task task) {
    return run.variables().delegated(variables, run.host(host), run.host(delegate), task);
  }

  /** Names of all hosts that the pattern chooses. */
  List<String> hostsAll() {
    return hostsAll;
  }

  /** A round begins: its tasks all see the hosts that are in the play now. */
  synchronized void beginRound() {
    shownRemoved = Set.copyOf(removed);
  }

  /** Names of hosts that are out, as variables show them. */
  synchronized Set<String> removed() {
    Set<String> shown = shownRemoved;
    return shown == null ? Set.copyOf(removed) : shown;
  }

  /** Tells the world. */
  void emit(RunEvent event) {
    run.services().events().emit(event);
  }
}
