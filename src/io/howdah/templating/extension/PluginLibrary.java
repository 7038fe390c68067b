package io.howdah.templating.extension;

import com.hubspot.jinjava.lib.exptest.ExpTest;
import com.hubspot.jinjava.lib.filter.Filter;
import com.hubspot.jinjava.lib.tag.Tag;
import com.hubspot.jinjava.loader.ResourceLocator;
import io.howdah.templating.value.TemplateSyntaxException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** All filters, tests, functions and lookups by name. */
public final class PluginLibrary implements Registry {
  private final Map<String, Filter> filters = new ConcurrentHashMap<>();
  private final Map<String, ExpTest> tests = new ConcurrentHashMap<>();
  private final Map<String, PyFunction> functions = new HashMap<>();
  private final Map<String, Lookup> lookups = new HashMap<>();
  private final Map<String, Tag> tags = new HashMap<>(0);
  private final List<ResourceLocator> locators = new ArrayList<>(0);

  private @Nullable Families laterFilters;
  private @Nullable Families laterTests;
  private int filterStep;
  private int testStep;
  private boolean loading;
  private ForeignPlugins foreign = ForeignPlugins.NONE;

  /**
   * Names families that are registered one after the other when a name is not known yet: most runs
   * need few of them, and each costs start-up time. They hide nothing that is registered before.
   */
  public void later(Families moreFilters, Families moreTests) {
    laterFilters = moreFilters;
    laterTests = moreTests;
  }

  @Override
  public void filter(Filter filter, String... furtherNames) {
    put(filters, filter.getName(), filter, furtherNames);
  }

  @Override
  public void test(ExpTest test, String... furtherNames) {
    put(tests, test.getName(), test, furtherNames);
  }

  @Override
  public void filterNamed(Filter filter, String... fullNames) {
    for (String name : fullNames) {
      putOne(filters, name, filter);
    }
  }

  @Override
  public void testNamed(ExpTest test, String... fullNames) {
    for (String name : fullNames) {
      putOne(tests, name, test);
    }
  }

  /** Registers one more family of filters; false where there is none left. */
  private synchronized boolean moreFilters() {
    loading = true;
    boolean any = laterFilters != null && laterFilters.register(this, filterStep++);
    loading = false;
    return any;
  }

  /** Registers one more family of tests; false where there is none left. */
  private synchronized boolean moreTests() {
    loading = true;
    boolean any = laterTests != null && laterTests.register(this, testStep++);
    loading = false;
    return any;
  }

  private @Nullable Filter findFilter(String name) {
    Filter theirs = foreign.filter(name).orElse(null);
    Filter found = theirs == null ? find(filters, name, JinjaNames::isFilter) : theirs;
    while (found == null && moreFilters()) {
      found = find(filters, name, JinjaNames::isFilter);
    }
    return found == null ? find(filters, name, JinjaNames::isFilter) : found;
  }

  private @Nullable ExpTest findTest(String name) {
    ExpTest theirs = foreign.test(name).orElse(null);
    ExpTest found = theirs == null ? find(tests, name, JinjaNames::isTest) : theirs;
    while (found == null && moreTests()) {
      found = find(tests, name, JinjaNames::isTest);
    }
    return found == null ? find(tests, name, JinjaNames::isTest) : found;
  }

  @Override
  public void function(PyFunction function, String... furtherNames) {
    put(functions, function.name(), function, furtherNames);
  }

  @Override
  public void lookup(Lookup lookup, String... furtherNames) {
    put(lookups, lookup.name(), lookup, furtherNames);
  }

  @Override
  public void foreign(ForeignPlugins plugins) {
    foreign = plugins;
  }

  @Override
  public void tag(Tag tag) {
    tags.put(tag.getName(), tag);
  }

  @Override
  public void templates(ResourceLocator locator) {
    locators.add(locator);
  }

  /** A statement that an extension adds, or null. */
  public @Nullable Tag tag(String name) {
    return tags.get(name);
  }

  /** Further places of templates. */
  public List<ResourceLocator> locators() {
    return locators;
  }

  private <T> void put(Map<String, T> map, String name, T item, String... furtherNames) {
    putOne(map, name, item);
    for (String further : furtherNames) {
      putOne(map, further, item);
    }
  }

  private <T> void putOne(Map<String, T> map, String name, T item) {
    if (loading) {
      map.putIfAbsent(name, item);
    } else {
      map.put(name, item);
    }
  }

  /** A filter; an unknown name is a syntax error that tells the nearest one. */
  public Filter filter(String name) {
    Filter found = findFilter(name);
    if (found == null) {
      foreign.missed();
      throw unknown("filter", name, filters.keySet());
    }
    return found;
  }

  /** A test; an unknown name is a syntax error that tells the nearest one. */
  public ExpTest test(String name) {
    ExpTest found = findTest(name);
    if (found == null) {
      foreign.missed();
      throw unknown("test", name, tests.keySet());
    }
    return found;
  }

  /** Whether there is such a filter. */
  public boolean hasFilter(String name) {
    return findFilter(name) != null;
  }

  /** Whether there is such a test. */
  public boolean hasTest(String name) {
    return findTest(name) != null;
  }

  /** A global function, or null. */
  public @Nullable PyFunction function(String name) {
    return functions.get(name);
  }

  /** A lookup, or null. */
  public @Nullable Lookup lookup(String name) {
    Lookup theirs = foreign.lookup(name).orElse(null);
    return theirs == null ? find(lookups, name, own -> false) : theirs;
  }

  /** Names of lookups, for suggestions. */
  public Collection<String> lookupNames() {
    return lookups.keySet();
  }

  /** Names of global functions. */
  public Collection<String> functionNames() {
    return functions.keySet();
  }

  /** What a name, or its short form after Ansible's own prefixes, stands for. */
  private static <T> @Nullable T find(Map<String, T> map, String name, Predicate<String> jinjas) {
    T found = map.get(name);
    if (found != null) {
      return found;
    }
    for (String prefix : new String[] {"ansible.builtin.", "ansible.legacy."}) {
      if (name.startsWith(prefix)) {
        String own = name.substring(prefix.length());
        return jinjas.test(own) ? null : map.get(own);
      }
    }
    return null;
  }

  private static TemplateSyntaxException unknown(
      String kind, String name, Collection<String> known) {
    TreeSet<String> sorted = new TreeSet<>(known);
    String full = sorted.stream().filter(k -> k.endsWith("." + name)).findFirst().orElse(null);
    String near = full == null ? Nearest.to(name, sorted) : full;
    String message = "Could not load \"" + name + "\": '" + PluginName.refusal(name) + "'";
    return new TemplateSyntaxException(message, near == null ? null : Nearest.hint(near));
  }
}
