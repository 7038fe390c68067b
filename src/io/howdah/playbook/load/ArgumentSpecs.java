package io.howdah.playbook.load;

import io.howdah.playbook.Action;
import io.howdah.playbook.Block;
import io.howdah.playbook.Keyword;
import io.howdah.playbook.Keywords;
import io.howdah.playbook.Role;
import io.howdah.playbook.Scope;
import io.howdah.playbook.Task;
import io.howdah.yaml.Unsafe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the check of a role's arguments before its tasks, where the role has a specification. */
final class ArgumentSpecs {
  private static final String MODULE = "ansible.builtin.validate_argument_spec";

  private final PlayContext play;
  private final Role role;
  private final Scope scope;

  ArgumentSpecs(PlayContext play, Role role, Scope scope) {
    this.play = play;
    this.role = role;
    this.scope = scope;
  }

  /** A block with the one task, or nothing. */
  List<Block> validation(String entryPoint) {
    Object spec = specs().get(entryPoint);
    if (!(Unsafe.strip(spec) instanceof Map<?, ?> map) || map.isEmpty()) {
      return List.of();
    }
    String name = "Validating arguments against arg spec '" + entryPoint + "'";
    Object description = map.get("short_description");
    String title = description == null ? name : name + " - " + description;
    Keywords keywords =
        Keywords.NONE.with(Keyword.NAME, title).with(Keyword.TAGS, List.of("always"));
    Scope task = Scope.of(Scope.Kind.TASK, keywords, role.entry().location(), scope);
    Action action = new Action(MODULE, MODULE, args(map, entryPoint));
    return List.of(Block.implicit(scope, List.of(new Task(task, action))));
  }

  private Map<String, @Nullable Object> args(Map<?, ?> spec, String entryPoint) {
    Map<String, @Nullable Object> where = new LinkedHashMap<>();
    where.put("type", "role");
    where.put("name", role.name());
    where.put("argument_spec_name", entryPoint);
    where.put("path", role.path().toString());
    Map<String, @Nullable Object> args = new LinkedHashMap<>();
    Object options = spec.get("options");
    args.put("argument_spec", options == null ? Map.of() : options);
    args.put("provided_arguments", role.params());
    args.put("validate_args_context", where);
    return args;
  }

  private Map<?, ?> specs() {
    for (String ending : List.of(".yml", ".yaml", ".json")) {
      Path file = role.path().resolve("meta").resolve("argument_specs" + ending);
      if (Files.exists(file)) {
        Object value = play.options().reader().read(file).value();
        return value instanceof Map<?, ?> map ? map(map.get("argument_specs")) : Map.of();
      }
    }
    return map(role.data().metadata().get("argument_specs"));
  }

  private static Map<?, ?> map(@Nullable Object value) {
    return value instanceof Map<?, ?> map ? map : Map.of();
  }
}
