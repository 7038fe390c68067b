package io.howdah.templating.extension;

import com.hubspot.jinjava.lib.exptest.ExpTest;
import com.hubspot.jinjava.lib.filter.Filter;
import com.hubspot.jinjava.lib.tag.Tag;
import com.hubspot.jinjava.loader.ResourceLocator;

/**
 * Takes filters, tests, functions and lookups. Each is known by its own name, by {@code
 * ansible.builtin.NAME} and {@code ansible.legacy.NAME}, and by the further full names given, such
 * as {@code community.general.json_query}.
 */
public interface Registry {
  /** Adds a filter, or any jinjava filter. */
  void filter(Filter filter, String... furtherNames);

  /** Adds a test, or any jinjava test. */
  void test(ExpTest test, String... furtherNames);

  /** Adds a filter that has full names only, as those of collections. */
  void filterNamed(Filter filter, String... fullNames);

  /** Adds a test that has full names only. */
  void testNamed(ExpTest test, String... fullNames);

  /** Adds a global function. */
  void function(PyFunction function, String... furtherNames);

  /** Adds a lookup. */
  void lookup(Lookup lookup, String... furtherNames);

  /** Names where filters, tests and lookups are found that have not been added; the last counts. */
  void foreign(ForeignPlugins plugins);

  /**
   * Adds a statement. Its body is rendered by {@code tagNode.getChildren()}, and expressions in it
   * by {@code interpreter.resolveELExpression}.
   */
  void tag(Tag tag);

  /** Adds a place where include, import and extends find what the search path does not have. */
  void templates(ResourceLocator locator);
}
