package io.howdah.executor.walk;

import io.howdah.playbook.Block;
import io.howdah.playbook.Task;
import io.howdah.playbook.TaskNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where one host stands in a play. Mutable; {@link #copy} it to look ahead. */
public final class HostState {
  private final List<Block> blocks;
  private final List<BlockFrame> frames = new ArrayList<>();
  private int nextBlock;
  private Phase phase = Phase.SETUP;
  private boolean setupAsked;
  private boolean setupFailed;
  private HandlerCursor handlers = new HandlerCursor();

  HostState(List<Block> blocks) {
    this.blocks = blocks;
  }

  /** A state that moves on its own. */
  public HostState copy() {
    HostState copy = new HostState(blocks);
    frames.forEach(frame -> copy.frames.add(frame.copy()));
    copy.nextBlock = nextBlock;
    copy.phase = phase;
    copy.setupAsked = setupAsked;
    copy.setupFailed = setupFailed;
    copy.handlers = handlers.copy();
    return copy;
  }

  /** What the host is doing. */
  public Phase phase() {
    return phase;
  }

  /** How many handlers the host has passed in this flush; lockstep keeps hosts at the same one. */
  public int handlersPassed() {
    return handlers.position();
  }

  /** Moves on to the next task and returns it; null when the host is done. */
  @Nullable Task next(PlayCourse course, String host) {
    while (true) {
      Task task =
          switch (phase) {
            case SETUP -> setup(course, host);
            case TASKS -> walk();
            case HANDLERS -> handler(course, host);
            case COMPLETE -> null;
          };
      if (task != null || phase == Phase.COMPLETE) {
        return task;
      }
    }
  }

  private @Nullable Task setup(PlayCourse course, String host) {
    if (setupAsked) {
      phase = Phase.TASKS;
      return null;
    }
    setupAsked = true;
    return course.factGathering(host);
  }

  private @Nullable Task walk() {
    BlockFrame frame = top();
    if (frame == null) {
      enterNextBlock();
      return null;
    }
    if (frame.section() == Section.OVER) {
      leave(frame);
      return null;
    }
    TaskNode item = frame.next();
    if (item instanceof Task task) {
      return task;
    }
    if (item instanceof Block inner) {
      frames.add(new BlockFrame(inner));
    } else {
      frame.endSection();
    }
    return null;
  }

  private void enterNextBlock() {
    if (nextBlock >= blocks.size()) {
      phase = Phase.COMPLETE;
    } else {
      frames.add(new BlockFrame(blocks.get(nextBlock++)));
    }
  }

  private void leave(BlockFrame frame) {
    if (frame.hasFailed() && frames.size() == 1) {
      phase = Phase.COMPLETE;
      return;
    }
    frames.remove(frames.size() - 1);
    BlockFrame outer = top();
    if (frame.hasFailed() && outer != null) {
      outer.fail();
    }
  }

  private @Nullable Task handler(PlayCourse course, String host) {
    Task task = handlers.next(course, host);
    if (task == null) {
      phase = Phase.TASKS;
    }
    return task;
  }

  /** Starts to run notified handlers; the walk goes on afterwards. */
  public void flushHandlers() {
    phase = Phase.HANDLERS;
    handlers = new HandlerCursor();
  }

  /** Puts included handlers in, right after the current one. */
  void insertHandlers(List<Task> included) {
    handlers.insert(included);
  }

  /** Puts included tasks in, right after the current one. */
  void insert(List<? extends TaskNode> included) {
    BlockFrame frame = top();
    if (frame != null) {
      frame.insert(included);
    }
  }

  /** The current task failed. */
  public void fail() {
    if (phase == Phase.SETUP) {
      setupFailed = true;
      phase = Phase.COMPLETE;
    } else if (phase == Phase.HANDLERS) {
      failByHandler();
    } else {
      BlockFrame frame = top();
      if (frame != null && phase == Phase.TASKS) {
        frame.fail();
        completeIfOver();
      }
    }
  }

  private void failByHandler() {
    phase = Phase.TASKS;
    if (!frames.isEmpty()) {
      frames.subList(1, frames.size()).clear();
      frames.get(0).failByHandler();
      completeIfOver();
    }
  }

  private void completeIfOver() {
    if (frames.size() == 1 && frames.get(0).section() == Section.OVER) {
      phase = Phase.COMPLETE;
    }
  }

  /** Gathers facts first, then goes on from here (--start-at-task). */
  public void restart() {
    phase = Phase.SETUP;
    setupAsked = false;
  }

  /** Ends the play for this host. */
  public void complete() {
    phase = Phase.COMPLETE;
  }

  /** Forgets failures (meta: clear_host_errors). */
  public void clearErrors() {
    setupFailed = false;
    frames.forEach(BlockFrame::clearErrors);
  }

  /** Whether the host has failed and no rescue or always part is still to run. */
  public boolean isFailed() {
    return setupFailed || (!frames.isEmpty() && isFailed(0));
  }

  private boolean isFailed(int depth) {
    BlockFrame frame = frames.get(depth);
    boolean inner = depth + 1 < frames.size() && isFailed(depth + 1);
    Section section = frame.section();
    if (inner && (section == Section.RESCUE || section == Section.ALWAYS)) {
      return true;
    }
    if (frame.hasFailed()) {
      boolean going = section == Section.RESCUE || section == Section.ALWAYS;
      return going ? frame.hasFailedIn(section) : !frame.isRescued();
    }
    return inner && !frame.hasRescue();
  }

  /** Whether a failure now leads into a rescue part, of this block or one around it. */
  public boolean isRescuing() {
    int from = phase == Phase.HANDLERS ? 1 : 0;
    return frames.stream()
        .skip(from)
        .anyMatch(frame -> frame.section() == Section.TASKS && frame.hasRescue());
  }

  /** Whether the host runs a rescue part that has not failed, or an always part. */
  public boolean isRecovering() {
    BlockFrame frame = phase == Phase.TASKS ? top() : null;
    if (frame == null) {
      return false;
    }
    return frame.section() == Section.ALWAYS
        || (frame.section() == Section.RESCUE && !frame.hasFailedIn(Section.RESCUE));
  }

  private @Nullable BlockFrame top() {
    return frames.isEmpty() ? null : frames.get(frames.size() - 1);
  }
}
