package io.howdah.templating;

import com.hubspot.jinjava.interpret.Context;
import com.hubspot.jinjava.lib.exptest.ExpTest;
import com.hubspot.jinjava.lib.filter.Filter;
import io.howdah.templating.extension.PluginLibrary;
import org.jspecify.annotations.Nullable;

/** A jinjava context whose filters and tests are those of our library. */
final class LibraryContext extends Context {
  private final PluginLibrary library;

  LibraryContext(Context parent, PluginLibrary library) {
    super(parent);
    this.library = library;
  }

  @Override
  public @Nullable Filter getFilter(String name) {
    return library.hasFilter(name) ? library.filter(name) : null;
  }

  @Override
  public void registerFilter(Filter filter) {
    library.filter(filter);
  }

  @Override
  public @Nullable ExpTest getExpTest(String name) {
    return library.hasTest(name) ? library.test(name) : null;
  }

  @Override
  public void registerExpTest(ExpTest test) {
    library.test(test);
  }
}
