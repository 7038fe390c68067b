package io.howdah.executor.walk;

import io.howdah.playbook.Block;
import io.howdah.playbook.TaskNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One host's place in one block. Blocks inside it have frames of their own, above this one. */
final class BlockFrame {
  private final Map<Section, List<TaskNode>> items = new EnumMap<>(Section.class);
  private final Map<Section, Integer> positions = new EnumMap<>(Section.class);
  private final EnumSet<Section> failures;
  private Section section = Section.TASKS;
  private boolean rescued;

  BlockFrame(Block block) {
    failures = EnumSet.noneOf(Section.class);
    items.put(Section.TASKS, block.block());
    items.put(Section.RESCUE, block.rescue());
    items.put(Section.ALWAYS, block.always());
  }

  private BlockFrame(BlockFrame other) {
    failures = EnumSet.copyOf(other.failures);
    items.putAll(other.items);
    positions.putAll(other.positions);
    section = other.section;
    rescued = other.rescued;
  }

  BlockFrame copy() {
    return new BlockFrame(this);
  }

  Section section() {
    return section;
  }

  boolean hasRescue() {
    return !items(Section.RESCUE).isEmpty();
  }

  boolean hasFailed() {
    return !failures.isEmpty();
  }

  boolean hasFailedIn(Section where) {
    return failures.contains(where);
  }

  /** Whether its rescue part undid the failure and nothing failed after it. */
  boolean isRescued() {
    return rescued && !failures.contains(Section.ALWAYS);
  }

  /** The next item of the current section, stepping past it; null at the section's end. */
  @Nullable TaskNode next() {
    int position = positions.getOrDefault(section, 0);
    List<TaskNode> current = items(section);
    if (position >= current.size()) {
      return null;
    }
    positions.put(section, position + 1);
    return current.get(position);
  }

  /** Moves from a section's end to the next section. */
  void endSection() {
    if (section == Section.RESCUE && hasRescue() && !failures.contains(Section.RESCUE)) {
      failures.clear();
      rescued = true;
    }
    section = section == Section.ALWAYS ? Section.OVER : Section.ALWAYS;
  }

  /** A task or an inner block of the current section failed. */
  void fail() {
    failures.add(section);
    switch (section) {
      case TASKS -> section = hasRescue() ? Section.RESCUE : alwaysOrOver();
      case RESCUE -> section = alwaysOrOver();
      default -> section = Section.OVER;
    }
  }

  /** A handler failed while the host stood in this block, the outermost one. */
  void failByHandler() {
    failures.add(Section.TASKS);
    section = hasRescue() ? Section.RESCUE : alwaysOrOver();
  }

  private Section alwaysOrOver() {
    return items(Section.ALWAYS).isEmpty() ? Section.OVER : Section.ALWAYS;
  }

  void clearErrors() {
    failures.clear();
  }

  /** Puts items right after the place where the host stands. */
  void insert(List<? extends TaskNode> more) {
    if (section == Section.OVER || (section == Section.TASKS && hasFailed())) {
      return;
    }
    List<TaskNode> longer = new ArrayList<>(items(section));
    longer.addAll(positions.getOrDefault(section, 0), more);
    items.put(section, longer);
  }

  private List<TaskNode> items(Section where) {
    return items.getOrDefault(where, List.of());
  }
}
