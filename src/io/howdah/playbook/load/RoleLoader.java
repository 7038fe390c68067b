package io.howdah.playbook.load;

import io.howdah.error.SourceLocation;
import io.howdah.playbook.Keyword;
import io.howdah.playbook.PlaybookException;
import io.howdah.playbook.Role;
import io.howdah.playbook.load.CollectionFinder.FoundRole;
import io.howdah.playbook.load.PlayContext.RoleKey;
import io.howdah.playbook.load.RoleEntryReader.Named;
import io.howdah.yaml.YamlMapping;
import io.howdah.yaml.YamlNode;
import io.howdah.yaml.YamlSequence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Loads roles with what they depend on; one object for each set of parameters in a play. */
final class RoleLoader {
  private static final int DEEPEST = 60;

  private final PlayContext play;

  RoleLoader(PlayContext play) {
    this.play = play;
  }

  /** A role of {@code roles:}. */
  Role fromPlay(YamlNode node) {
    Named named = new RoleEntryReader(play).read(node);
    List<String> collections = strings(play.play().keywords().get(Keyword.COLLECTIONS));
    String home = play.ownCollection();
    if (home != null) {
      collections.add(0, home);
    }
    FoundRole found = new RoleFinder(play, collections, null).find(named.name(), node.location());
    return load(found, named, plainArguments(named), 0);
  }

  /** A role that include_role or import_role names. */
  Role included(RoleArguments arguments, Role.Entry entry, List<String> collections) {
    FoundRole found =
        new RoleFinder(play, collections, null).find(arguments.name(), entry.location());
    return load(found, new Named(arguments.name(), entry), arguments, -1);
  }

  private static RoleArguments plainArguments(Named named) {
    return new RoleArguments(named.name(), Map.of(), "no", "yes");
  }

  private Role load(FoundRole found, Named named, RoleArguments arguments, int depth) {
    RoleKey key = key(found, named, arguments, depth < 0);
    Role known = play.roles().get(key);
    if (known != null) {
      return known;
    }
    if (depth > DEEPEST) {
      throw Errors.plain(
          "A recursion loop was detected with the roles specified. Make sure child roles do not"
              + " have dependencies on parent roles",
          named.entry().location());
    }
    Role role = build(found, named, arguments, depth);
    play.roles().put(key, role);
    return role;
  }

  private static RoleKey key(
      FoundRole found, Named named, RoleArguments arguments, boolean included) {
    Role.Entry entry = named.entry();
    String name = found.collection() + "." + found.name();
    return new RoleKey(
        name,
        Arrays.asList(
            entry.params(),
            entry.vars(),
            entry.keywords().get(Keyword.WHEN),
            entry.keywords().get(Keyword.TAGS),
            arguments,
            included));
  }

  private Role build(FoundRole found, Named named, RoleArguments arguments, int depth) {
    play.options().modules().lookIn(found.path());
    Role.Data data = new RoleDataReader(play, found, arguments, named.entry().location()).read();
    boolean included = depth < 0;
    boolean duplicates =
        included
            ? arguments.allowDuplicates()
            : Boolean.TRUE.equals(data.metadata().get("allow_duplicates"));
    return new Role(
        found.name(),
        found.collection(),
        found.path(),
        data,
        named.entry(),
        dependencies(found, data, Math.max(0, depth) + 1),
        new Role.Options(duplicates, included));
  }

  private List<Role> dependencies(FoundRole owner, Role.Data data, int depth) {
    List<Role> dependencies = new ArrayList<>();
    Path neighbours = owner.path().getParent();
    RoleFinder finder = new RoleFinder(play, data.collections(), neighbours);
    for (YamlNode node : dependencyNodes(owner)) {
      Named named = new RoleEntryReader(play).read(node);
      FoundRole found = finder.find(named.name(), node.location());
      dependencies.add(load(found, named, plainArguments(named), depth));
    }
    return dependencies;
  }

  /** Read once more as nodes, for their places. */
  private List<YamlNode> dependencyNodes(FoundRole owner) {
    RoleFiles files = new RoleFiles(owner.path(), owner.name(), here(owner));
    for (Path file : files.find("meta", null, false)) {
      YamlNode meta = play.options().reader().read(file);
      YamlNode list = meta instanceof YamlMapping m ? m.get("dependencies") : null;
      if (list instanceof YamlSequence sequence) {
        return sequence.items();
      }
      if (list != null && list.value() != null) {
        throw new PlaybookException("Expected role dependencies to be a list.", list.location());
      }
    }
    return List.of();
  }

  private static SourceLocation here(FoundRole role) {
    return SourceLocation.ofFile(role.path().toString());
  }

  static List<String> strings(@Nullable Object value) {
    List<String> strings = new ArrayList<>();
    if (value instanceof List<?> list) {
      list.forEach(item -> strings.add(String.valueOf(item)));
    }
    return strings;
  }
}
