package io.howdah.engine;

import io.howdah.engine.PlaybookOutline.PlayOutline;
import io.howdah.inventory.Host;
import io.howdah.inventory.HostPattern;
import io.howdah.playbook.Keyword;
import io.howdah.playbook.Play;
import io.howdah.playbook.PlayListing;
import io.howdah.playbook.Playbook;
import io.howdah.playbook.TagSelection;
import io.howdah.templating.MapView;
import io.howdah.templating.value.TemplateException;
import io.howdah.variables.PlayVariables;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Loads playbooks and says what they would do. */
final class Outliner {
  private final Assembly assembly;
  private final RunRequest request;

  Outliner(Assembly assembly) {
    this.assembly = assembly;
    this.request = assembly.request();
  }

  List<PlaybookOutline> outline() {
    List<PlaybookOutline> outlines = new ArrayList<>();
    for (String file : request.playbooks()) {
      Playbook playbook = assembly.loader().load(Path.of(file));
      outlines.add(new PlaybookOutline(file, playbook.plays().stream().map(this::play).toList()));
    }
    return outlines;
  }

  private PlayOutline play(Play play) {
    Map<String, @Nullable Object> magic = RunMagic.of(request);
    boolean merge = request.settings().text("DEFAULT_HASH_BEHAVIOUR", "replace").equals("merge");
    Map<String, @Nullable Object> variables = new LinkedHashMap<>();
    variables.putAll(PlayVariables.roleDefaults(play, merge));
    variables.putAll(play.vars());
    variables.putAll(PlayVariables.roleVars(play, merge));
    variables.putAll(request.extraVars());
    variables.putAll(magic);
    variables.put("groups", assembly.inventory().groupDictionary());
    TagSelection selection =
        new TagSelection(
            new LinkedHashSet<>(request.selection().tags()),
            new LinkedHashSet<>(request.selection().skipTags()));
    PlayListing listing = new PlayListing(play, selection, v -> rendered(v, variables));
    Object chosen = rendered(play.keyword(Keyword.HOSTS), variables);
    boolean omitted = chosen != null && chosen.equals(magic.get("omit"));
    List<String> patterns = patterns(omitted ? null : chosen);
    return new PlayOutline(
        patterns,
        play.name(),
        List.copyOf(listing.playTags()),
        hosts(patterns),
        listing.taskLines(),
        listing.tagLine());
  }

  /** A value as far as it can be rendered without hosts. */
  private @Nullable Object rendered(
      @Nullable Object value, Map<String, @Nullable Object> variables) {
    try {
      return assembly.templar().render(value, new MapView(variables));
    } catch (TemplateException e) {
      return value;
    }
  }

  private static List<String> patterns(@Nullable Object hosts) {
    if (hosts instanceof List<?> list) {
      return list.stream().map(String::valueOf).toList();
    }
    return hosts == null ? List.of() : List.of(hosts.toString());
  }

  private List<String> hosts(List<String> patterns) {
    List<Host> chosen = HostPattern.of(patterns).select(assembly.inventory());
    String limit = request.selection().limit();
    if (limit == null) {
      return chosen.stream().map(Host::name).toList();
    }
    List<Host> limited = LimitPattern.read(limit).select(assembly.inventory());
    return chosen.stream().filter(limited::contains).map(Host::name).toList();
  }
}
