package io.howdah.engine;

import io.howdah.event.Ids;
import io.howdah.variables.MagicVariables;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Magic variables that are the same for every host and task of a run. */
final class RunMagic {
  /** The release whose playbook language this engine speaks. */
  private static final String ANSIBLE_VERSION = "2.14.18";

  private RunMagic() {}

  static Map<String, @Nullable Object> of(RunRequest request) {
    Map<String, @Nullable Object> magic = new LinkedHashMap<>();
    magic.put("ansible_version", MagicVariables.version(ANSIBLE_VERSION));
    magic.put("ansible_check_mode", request.mode().check());
    magic.put("ansible_diff_mode", request.mode().diff());
    magic.put("ansible_forks", (long) request.mode().forks());
    magic.put("ansible_verbosity", (long) request.mode().verbosity());
    magic.put("ansible_inventory_sources", new ArrayList<>(request.inventory()));
    magic.put(
        "ansible_run_tags",
        new ArrayList<>(
            request.selection().tags().isEmpty()
                ? java.util.List.of("all")
                : request.selection().tags()));
    magic.put("ansible_skip_tags", new ArrayList<>(request.selection().skipTags()));
    if (request.selection().limit() != null) {
      magic.put("ansible_limit", request.selection().limit());
    }
    magic.put("ansible_config_file", configFile(request));
    magic.put("ansible_playbook_python", "/usr/bin/python3");
    magic.put("omit", "__omit_place_holder__" + Ids.next().toString().replace("-", ""));
    return magic;
  }

  private static @Nullable String configFile(RunRequest request) {
    String file = request.settings().text("CONFIG_FILE", "");
    return file.isEmpty() ? null : file;
  }
}
