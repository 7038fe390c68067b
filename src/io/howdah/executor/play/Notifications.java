package io.howdah.executor.play;

import io.howdah.error.HowdahException;
import io.howdah.event.RunEvent;
import io.howdah.executor.keyword.TaskErrors;
import io.howdah.executor.task.TaskOutcome;
import io.howdah.module.PythonText;
import io.howdah.playbook.Handler;
import io.howdah.playbook.Task;
import io.howdah.templating.value.UndefinedException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the handlers that changed results notify. */
final class Notifications {
  private final PlayRun play;
  private final Map<Task, Optional<String>> names = new IdentityHashMap<>();
  private final Map<String, Boolean> warned = new HashMap<>();

  Notifications(PlayRun play) {
    this.play = play;
  }

  /** Notifies for one result or item of a task that changed something. */
  void of(TaskOutcome outcome, Map<String, @Nullable Object> item) {
    if (!(item.get("_ansible_notify") instanceof List<?> wanted) || !outcome.isChanged()) {
      return;
    }
    for (Object name : wanted) {
      if (name instanceof List<?> several) {
        several.forEach(one -> notify(PythonText.str(one), outcome.host()));
      } else {
        notify(PythonText.str(name), outcome.host());
      }
    }
  }

  private void notify(String name, String host) {
    boolean found = false;
    Task byName = byName(name);
    if (byName != null) {
      found = true;
      notify(byName, host);
    }
    for (Task handler : play.handlers()) {
      if (handler instanceof Handler listener && listens(listener, name)) {
        found = true;
        notify(handler, host);
      }
    }
    if (!found) {
      missing(name);
    }
  }

  private void notify(Task handler, String host) {
    if (play.notified().notify(handler, host)) {
      String title = nameOf(handler).map(handler::title).orElseGet(handler::title);
      play.emit(new RunEvent.HandlerNotified(title, host));
    }
  }

  /** The handler of that name in the last list that has one; the first there, as in Ansible. */
  private @Nullable Task byName(String name) {
    List<List<Task>> lists = play.handlerLists();
    for (int i = lists.size() - 1; i >= 0; i--) {
      for (Task handler : lists.get(i)) {
        String own = nameOf(handler).orElse(null);
        if (own != null && isCalled(handler, own, name)) {
          return handler;
        }
      }
    }
    return null;
  }

  private static boolean isCalled(Task handler, String own, String name) {
    return name.equals(own)
        || name.equals(handler.title(own))
        || handler.role().map(role -> name.equals(role.name() + " : " + own)).orElse(false);
  }

  /** A handler's rendered name; empty where it has none or can't be rendered. */
  private Optional<String> nameOf(Task handler) {
    return names.computeIfAbsent(handler, this::render);
  }

  private Optional<String> render(Task handler) {
    String raw = handler.name().orElse(null);
    if (raw == null) {
      return Optional.empty();
    }
    try {
      Object name = play.run().services().templar().render(raw, play.variables(handler));
      return Optional.of(PythonText.str(name));
    } catch (UndefinedException e) {
      warnUnusable(handler, raw, e);
      return Optional.empty();
    }
  }

  private void warnUnusable(Task handler, String raw, UndefinedException why) {
    if (handler instanceof Handler listener && listener.listen().isEmpty()) {
      String message =
          "Handler '"
              + raw
              + "' is unusable because it has no listen topics and the name could not be templated"
              + " (host-specific variables are not supported in handler names). The error: "
              + TaskErrors.twice(why);
      if (warned.put(message, true) == null) {
        play.run().services().events().warn(message);
      }
    }
  }

  private boolean listens(Handler handler, String topic) {
    for (Object heard : handler.listen()) {
      List<?> topics = heard instanceof List<?> list ? list : List.of(PythonText.str(heard));
      if (topics.contains(topic)) {
        return true;
      }
    }
    return false;
  }

  private void missing(String name) {
    String message =
        "The requested handler '"
            + name
            + "' was not found in either the main handlers list nor in the listening handlers"
            + " list";
    if (play.run().services().options().behaviour().errorOnMissingHandler()) {
      throw new HowdahException(message);
    }
    play.run().services().events().warn(message);
  }
}
