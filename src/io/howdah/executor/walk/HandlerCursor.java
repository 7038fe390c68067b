package io.howdah.executor.walk;

import io.howdah.playbook.Task;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One host's place in the list of handlers, in one flush. */
final class HandlerCursor {
  private @Nullable List<Task> handlers;
  private int position;

  HandlerCursor copy() {
    HandlerCursor copy = new HandlerCursor();
    copy.handlers = handlers;
    copy.position = position;
    return copy;
  }

  int position() {
    return position;
  }

  @Nullable Task next(PlayCourse course, String host) {
    List<Task> list = handlers == null ? course.handlers() : handlers;
    handlers = list;
    while (position < list.size()) {
      Task handler = list.get(position++);
      if (course.isNotified(handler, host)) {
        return handler;
      }
    }
    return null;
  }

  void insert(List<Task> included) {
    List<Task> longer = new ArrayList<>(handlers == null ? List.of() : handlers);
    longer.addAll(Math.min(position, longer.size()), included);
    handlers = longer;
  }
}
