package io.howdah.playbook.load;

import io.howdah.error.SourceLocation;
import io.howdah.playbook.Block;
import io.howdah.playbook.Keyword;
import io.howdah.playbook.Keyword.Place;
import io.howdah.playbook.Keywords;
import io.howdah.playbook.Play;
import io.howdah.playbook.PlaybookException;
import io.howdah.playbook.RoleUse;
import io.howdah.playbook.Scope;
import io.howdah.yaml.YamlEntry;
import io.howdah.yaml.YamlMapping;
import io.howdah.yaml.YamlNode;
import io.howdah.yaml.YamlSequence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one play. */
final class PlayReader {
  private static final Set<String> SECTIONS =
      Set.of("roles", "tasks", "pre_tasks", "post_tasks", "handlers");

  private final LoaderOptions options;
  private final Path basedir;
  private final ImportedBy imported;

  PlayReader(LoaderOptions options, Path basedir, ImportedBy imported) {
    this.options = options;
    this.basedir = basedir;
    this.imported = imported;
  }

  Play read(YamlMapping mapping, RoleCache cache) {
    Keywords keywords = keywords(mapping);
    Scope play = Scope.of(Scope.Kind.PLAY, keywords, mapping.location(), null);
    PlayContext context = PlayContext.of(options, basedir, play, cache);
    Scope body = body(play);
    List<Block> handlers = tasks(mapping, "handlers", new TaskContext(context, play, true));
    TaskContext tasks = new TaskContext(context, body, false);
    List<Block> pre = tasks(mapping, "pre_tasks", tasks);
    List<RoleUse> roles = roles(mapping.get("roles"), context, body);
    List<Block> main = tasks(mapping, "tasks", tasks);
    List<Block> post = tasks(mapping, "post_tasks", tasks);
    return new Play(play, pre, roles, main, post, handlers, context.imported(), basedir);
  }

  /** Conditions of import_playbook hold for everything but handlers. */
  private static Scope body(Scope play) {
    Object conditions = play.keywords().get(Keyword.IMPORT_WHEN);
    if (conditions == null) {
      return play;
    }
    Keywords when = Keywords.NONE.with(Keyword.WHEN, conditions);
    return Scope.of(Scope.Kind.IMPORT, when, play.location(), play);
  }

  private static List<Block> tasks(YamlMapping mapping, String section, TaskContext context) {
    String what = "A malformed block was encountered while loading " + section;
    YamlNode list = mapping.get(section);
    String detail = section.equals("tasks") && list != null ? notAList(list) : "";
    return new TasksReader(context).blocks(list, what + detail);
  }

  private static String notAList(YamlNode node) {
    if (node instanceof YamlSequence) {
      return "";
    }
    Object value = node.value();
    String shown = value instanceof String text ? text : PythonClass.repr(value);
    return ": " + shown + " should be a list or None but is " + PythonClass.of(node);
  }

  private static List<RoleUse> roles(@Nullable YamlNode node, PlayContext context, Scope body) {
    if (node == null || node.value() == null) {
      return List.of();
    }
    if (!(node instanceof YamlSequence sequence)) {
      throw new PlaybookException("A malformed role declaration was encountered.", node.location());
    }
    RoleLoader loader = new RoleLoader(context);
    List<RoleUse> uses = new ArrayList<>();
    for (YamlNode item : sequence.items()) {
      uses.add(new RoleCompiler(context).compile(loader.fromPlay(item), body, "main", true));
    }
    return uses;
  }

  private Keywords keywords(YamlMapping mapping) {
    KeywordReader reader = new KeywordReader(Place.PLAY, mapping.location());
    for (YamlEntry entry : mapping.entries()) {
      String word = String.valueOf(entry.name());
      if (word.equals("user")) {
        user(reader, mapping, entry);
      } else if (!SECTIONS.contains(word) && !reader.take(entry)) {
        throw Errors.notAnAttribute(entry, Place.PLAY.title(), Keyword.words(Place.PLAY));
      }
    }
    PlayChecks.hosts(mapping);
    PlayChecks.prompts(mapping.get("vars_prompt"));
    return imported.added(DefaultsCheck.passed(reader.keywords(), options));
  }

  private static void user(KeywordReader reader, YamlMapping mapping, YamlEntry entry) {
    if (mapping.has("remote_user")) {
      throw new PlaybookException(
          "both 'user' and 'remote_user' are set for this play. The use of 'user' is deprecated,"
              + " and should be removed",
          mapping.location());
    }
    reader.put(Keyword.REMOTE_USER, entry.value().value());
  }

  /** What import_playbook adds to the plays that it brings. */
  record ImportedBy(
      Map<String, @Nullable Object> vars, List<?> tags, List<?> when, SourceLocation location) {
    static final ImportedBy NOBODY =
        new ImportedBy(Map.of(), List.of(), List.of(), SourceLocation.ofFile(""));

    Keywords added(Keywords keywords) {
      Keywords all = keywords;
      if (!vars.isEmpty()) {
        Map<String, @Nullable Object> both = new LinkedHashMap<>();
        if (keywords.get(Keyword.VARS) instanceof Map<?, ?> own) {
          own.forEach((k, v) -> both.put(String.valueOf(k), v));
        }
        both.putAll(vars);
        all = all.with(Keyword.VARS, both);
      }
      if (!tags.isEmpty()) {
        all = all.with(Keyword.TAGS, joined(keywords.get(Keyword.TAGS), tags));
      }
      return when.isEmpty() ? all : all.with(Keyword.IMPORT_WHEN, when);
    }

    /** These on top of what an outer import says. */
    ImportedBy inside(ImportedBy outer) {
      Map<String, @Nullable Object> both = new LinkedHashMap<>(vars);
      both.putAll(outer.vars);
      return new ImportedBy(both, joined(tags, outer.tags), joined(outer.when, when), location);
    }

    private static List<?> joined(@Nullable Object first, List<?> second) {
      List<@Nullable Object> all = new ArrayList<>();
      if (first instanceof List<?> list) {
        all.addAll(list);
      }
      all.addAll(second);
      return all;
    }
  }
}
