package io.howdah.templating.extension;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What lookups may ask besides what filters may. */
public interface LookupContext extends EvalContext {
  /** Folders searched for relative names, best first (ansible_search_path, then the basedir). */
  List<Path> searchPaths();

  /**
   * Finds a file as Ansible does: absolute names as they are; relative ones in each search path, in
   * its subfolder first ("files", "templates", ...).
   */
  Optional<Path> find(String subfolder, String name);

  /** The environment of the controller. */
  Map<String, String> environment();
}
