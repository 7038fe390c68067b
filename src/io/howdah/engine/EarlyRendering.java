package io.howdah.engine;

import io.howdah.playbook.Role;
import io.howdah.playbook.Scope;
import io.howdah.playbook.load.EarlyTemplates;
import io.howdah.templating.MapView;
import io.howdah.templating.Templar;
import io.howdah.variables.PlayVarsFiles;
import io.howdah.yaml.YamlReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Renders names of imports with the variables that are known while loading, weakest first: roles'
 * defaults, the play's vars and vars_files, roles' vars, those of blocks and tasks, extra vars.
 */
final class EarlyRendering implements EarlyTemplates {
  private final RunRequest request;
  private final Templar templar;
  private final YamlReader reader;
  private final Map<Scope, PlayVarsFiles> files = Collections.synchronizedMap(new WeakHashMap<>());

  EarlyRendering(RunRequest request, Templar templar, YamlReader reader) {
    this.request = request;
    this.templar = templar;
    this.reader = reader;
  }

  @Override
  public @Nullable Object render(@Nullable Object raw, Scope scope) {
    List<Scope> around = outermostFirst(scope);
    List<Role> roles = scope.roleChain();
    Map<String, @Nullable Object> known = new LinkedHashMap<>();
    roles.forEach(role -> known.putAll(role.data().defaults()));
    around.stream().filter(s -> s.kind() == Scope.Kind.PLAY).forEach(play -> addPlay(play, known));
    roles.forEach(role -> known.putAll(role.data().vars()));
    around.stream().filter(s -> s.kind() != Scope.Kind.PLAY).forEach(s -> known.putAll(s.vars()));
    addRun(roles, known);
    return templar.render(raw, new MapView(known));
  }

  private static List<Scope> outermostFirst(Scope scope) {
    List<Scope> around = new ArrayList<>();
    for (Scope at = scope; at != null; at = at.parent()) {
      around.add(0, at);
    }
    return around;
  }

  private void addPlay(Scope play, Map<String, @Nullable Object> known) {
    known.putAll(play.vars());
    Path basedir = Path.of(play.location().file()).toAbsolutePath().normalize().getParent();
    if (basedir == null) {
      return;
    }
    known.put("playbook_dir", basedir.toString());
    Map<String, @Nullable Object> names = new LinkedHashMap<>(known);
    names.putAll(request.extraVars());
    files
        .computeIfAbsent(play, p -> varsFiles(p, basedir))
        .read(new MapView(names), null)
        .forEach(known::putAll);
  }

  private PlayVarsFiles varsFiles(Scope play, Path basedir) {
    return new PlayVarsFiles(play, basedir, new PlayVarsFiles.Tools(reader, templar::render));
  }

  private void addRun(List<Role> roles, Map<String, @Nullable Object> known) {
    if (!roles.isEmpty()) {
      Role own = roles.get(roles.size() - 1);
      known.put("role_name", own.name());
      known.put("role_path", own.path().toString());
    }
    known.putAll(request.extraVars());
    known.putAll(RunMagic.of(request));
  }
}
