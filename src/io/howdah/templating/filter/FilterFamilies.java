package io.howdah.templating.filter;

import io.howdah.templating.extension.Registry;

/** All filters, registered by family; no name is registered twice. */
public final class FilterFamilies {
  private FilterFamilies() {}

  /** Registers every family. */
  public static void register(Registry registry) {
    int step = 0;
    while (register(registry, step)) {
      step++;
    }
  }

  /** Registers one family; false after the last. */
  public static boolean register(Registry registry, int step) {
    return step < 14 ? often(registry, step) : seldom(registry, step);
  }

  private static boolean often(Registry registry, int step) {
    switch (step) {
      case 0 -> DefaultFilters.register(registry);
      case 1 -> TextFilters.register(registry);
      case 2 -> SequenceFilters.register(registry);
      case 3 -> NumberFilters.register(registry);
      case 4 -> DefaultFilters.registerAnsible(registry);
      case 5 -> SelectFilters.register(registry);
      case 6 -> DictFilters.register(registry);
      case 7 -> SerialFilters.register(registry);
      case 8 -> RegexFilters.register(registry);
      case 9 -> PathFilters.register(registry);
      case 10 -> CombineFilters.register(registry);
      case 11 -> DictFilters.registerAnsible(registry);
      case 12 -> SetFilters.register(registry);
      default -> EncodingFilters.register(registry);
    }
    return true;
  }

  private static boolean seldom(Registry registry, int step) {
    switch (step) {
      case 14 -> MathFilters.register(registry);
      case 15 -> SizeFilters.register(registry);
      case 16 -> CombinationFilters.register(registry);
      case 17 -> CommentFilter.register(registry);
      case 18 -> RandomFilters.register(registry);
      case 19 -> TimeFilters.register(registry);
      case 20 -> HtmlFilters.register(registry);
      case 21 -> UrlFilters.register(registry);
      case 22 -> UrlFilters.registerAnsible(registry);
      case 23 -> SecretFilters.register(registry);
      case 24 -> ListsFilters.register(registry);
      case 25 -> CommunityFilters.register(registry);
      case 26 -> DurationFilters.register(registry);
      case 27 -> NetFilters.register(registry);
      case 28 -> CsvFilter.register(registry);
      default -> {
        return false;
      }
    }
    return true;
  }
}
