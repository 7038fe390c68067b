package io.howdah.playbook.load;

import io.howdah.playbook.Action;
import io.howdah.playbook.Handler;
import io.howdah.playbook.Keyword;
import io.howdah.playbook.Keyword.Place;
import io.howdah.playbook.Keywords;
import io.howdah.playbook.PlaybookException;
import io.howdah.playbook.Scope;
import io.howdah.playbook.Task;
import io.howdah.playbook.TaskNode;
import io.howdah.yaml.YamlEntry;
import io.howdah.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one task: its action and keywords; imports are opened on the spot. */
final class TaskReader {
  private static final String WITH = "with_";
  private static final Set<String> OLD_WORDS = Set.of("static", "async_val", "loop_with");
  private static final Set<String> TAKEN_CARE_OF = Set.of("action", "local_action", "args");

  private final TaskContext context;
  private final Place place;

  TaskReader(TaskContext context) {
    this.context = context;
    this.place = context.handlers() ? Place.HANDLER : Place.TASK;
  }

  static List<String> knownWords(boolean handlers) {
    return Keyword.words(handlers ? Place.HANDLER : Place.TASK);
  }

  /** The task, or what an import stands for. */
  List<TaskNode> read(YamlMapping task) {
    List<YamlEntry> candidates = candidates(task);
    Action action = new ActionReader(task, context, collections(task)).read(candidates);
    if (isInclude(action) || action.is("import_tasks") || action.is("import_role")) {
      return new IncludeReader(context, task, action).read(keywords(task, candidates));
    }
    return List.of(make(context, keywords(task, candidates), task, action));
  }

  static Task make(TaskContext context, Keywords keywords, YamlMapping task, Action action) {
    Scope scope = Scope.of(Scope.Kind.TASK, keywords, task.location(), context.parent());
    return context.handlers() ? new Handler(scope, action) : new Task(scope, action);
  }

  static boolean isInclude(Action action) {
    return action.is("include_tasks") || action.is("include_role") || action.is("include");
  }

  /** The entries that are no keywords, one of which names the module. */
  private static List<YamlEntry> candidates(YamlMapping task) {
    List<YamlEntry> candidates = new ArrayList<>(1);
    for (YamlEntry entry : task.entries()) {
      String word = String.valueOf(entry.name());
      Keyword keyword = Keyword.of(word);
      boolean known = keyword != null && keyword.allowedIn(Place.HANDLER);
      if (!known && !word.startsWith(WITH) && !OLD_WORDS.contains(word)) {
        candidates.add(entry);
      }
    }
    return candidates;
  }

  private List<String> collections(YamlMapping task) {
    YamlEntry own = task.entry("collections");
    Object value = own == null ? context.parent().value(Keyword.COLLECTIONS) : own.value().value();
    List<String> names = new ArrayList<>();
    String home = context.play().ownCollection();
    if (home != null && context.parent().enclosingRole().isEmpty()) {
      names.add(home);
    }
    if (value instanceof List<?> list) {
      list.forEach(name -> names.add(String.valueOf(name)));
    } else if (value instanceof String one) {
      names.add(one);
    }
    return names;
  }

  private Keywords keywords(YamlMapping task, List<YamlEntry> candidates) {
    KeywordReader reader = new KeywordReader(place, task.location());
    for (YamlEntry entry : task.entries()) {
      String word = String.valueOf(entry.name());
      if (TAKEN_CARE_OF.contains(word) || isOneOf(candidates, entry)) {
        continue;
      }
      if (word.startsWith(WITH) && isLookup(word)) {
        loopWith(reader, entry, task);
      } else if (!reader.take(entry)) {
        unknown(entry);
      }
    }
    if (task.has("local_action")) {
      reader.put(Keyword.DELEGATE_TO, "localhost");
    }
    return DefaultsCheck.passed(reader.keywords(), context.options());
  }

  /** This very entry: comparing what two hold would walk all of it. */
  private static boolean isOneOf(List<YamlEntry> entries, YamlEntry entry) {
    for (YamlEntry candidate : entries) {
      if (candidate == entry) {
        return true;
      }
    }
    return false;
  }

  private boolean isLookup(String word) {
    return context.options().lookups().test(word.substring(WITH.length()));
  }

  private static void loopWith(KeywordReader reader, YamlEntry entry, YamlMapping task) {
    String word = String.valueOf(entry.name());
    @Nullable Object value = entry.value().value();
    if (reader.has(Keyword.LOOP)) {
      throw Errors.plain(
          "duplicate loop in task: " + word.substring(WITH.length()), task.location());
    }
    if (value == null) {
      throw Errors.plain("you must specify a value when using " + word, task.location());
    }
    reader.put(Keyword.LOOP, value);
    reader.put(Keyword.LOOP_WITH, word.substring(WITH.length()));
  }

  private void unknown(YamlEntry entry) {
    PlaybookException error =
        Errors.notAnAttribute(entry, place.title(), knownWords(context.handlers()));
    if (context.options().settings().invalidTaskAttributeFailed()) {
      throw new PlaybookException(
          error.getMessage()
              + "\nThis error can be suppressed as a warning using the"
              + " \"invalid_task_attribute_failed\" configuration",
          entry.key().location(),
          error.remedy().orElse(null));
    }
    context.warn("Ignoring invalid attribute: " + entry.name());
  }
}
