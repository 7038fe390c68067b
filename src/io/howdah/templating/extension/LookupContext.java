package io.howdah.templating.extension;

import io.howdah.templating.TemplateSource;
import io.howdah.templating.render.Conversion;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What lookups may ask besides what filters may. */
public interface LookupContext extends EvalContext {
  /** Folders searched for relative names, best first (ansible_search_path, then the basedir). */
  List<Path> searchPaths();

  /**
   * Finds a file as Ansible does: absolute names as they are; relative ones in each search path, in
   * its subfolder first ("files", "templates", ...).
   */
  Optional<Path> find(String subfolder, String name);

  /**
   * Renders the text of a template file with some variables more.
   *
   * @param conversion what becomes of the result
   */
  @Nullable Object renderFile(
      TemplateSource source, Map<String, @Nullable Object> more, Conversion conversion);

  /** The environment of the controller. */
  Map<String, String> environment();

  /** The setting ansible_managed. */
  String managed();
}
