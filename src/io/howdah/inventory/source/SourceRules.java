package io.howdah.inventory.source;

import java.util.List;
import java.util.Set;

/**
 * How sources are tried.
 *
 * @param enabled the formats to try, in order, by the names of Ansible's inventory plugins
 * @param ignoredExtensions files of a directory source with these endings are passed over
 * @param anyUnparsedIsFailed a source that no format takes is an error rather than a warning
 * @param noneParsed what to do where no source at all was taken
 */
public record SourceRules(
    List<String> enabled,
    Set<String> ignoredExtensions,
    boolean anyUnparsedIsFailed,
    NoneParsed noneParsed) {
  /** Ansible's. */
  public static final SourceRules DEFAULTS =
      new SourceRules(
          List.of("host_list", "script", "auto", "yaml", "ini", "toml"),
          Set.of(
              ".pyc", ".pyo", ".swp", ".bak", "~", ".rpm", ".md", ".txt", ".rst", ".orig", ".ini",
              ".cfg", ".retry"),
          false,
          NoneParsed.WARN);

  /** What becomes of a run without any inventory. */
  public enum NoneParsed {
    WARN,
    FAIL,
    IGNORE
  }

  /** The same with other formats. */
  public SourceRules withEnabled(List<String> formats) {
    return new SourceRules(formats, ignoredExtensions, anyUnparsedIsFailed, noneParsed);
  }
}
