package io.howdah.templating.filter;

import io.howdah.templating.extension.Registry;

/** All filters, registered by family; Ansible's after Jinja's, whose names they may take over. */
public final class FilterFamilies {
  private FilterFamilies() {}

  /** Registers every family. */
  public static void register(Registry registry) {
    jinja(registry);
    ansible(registry);
    collections(registry);
  }

  private static void jinja(Registry registry) {
    DefaultFilters.register(registry);
    TextFilters.register(registry);
    NumberFilters.register(registry);
    SequenceFilters.register(registry);
    SelectFilters.register(registry);
    DictFilters.register(registry);
    HtmlFilters.register(registry);
    UrlFilters.register(registry);
  }

  private static void ansible(Registry registry) {
    DefaultFilters.registerAnsible(registry);
    DictFilters.registerAnsible(registry);
    UrlFilters.registerAnsible(registry);
    EncodingFilters.register(registry);
    SerialFilters.register(registry);
    RegexFilters.register(registry);
    PathFilters.register(registry);
    MathFilters.register(registry);
    SizeFilters.register(registry);
    SetFilters.register(registry);
    CombinationFilters.register(registry);
    CombineFilters.register(registry);
    CommentFilter.register(registry);
    RandomFilters.register(registry);
    TimeFilters.register(registry);
    SecretFilters.register(registry);
  }

  private static void collections(Registry registry) {
    CommunityFilters.register(registry);
    DurationFilters.register(registry);
    ListsFilters.register(registry);
    CsvFilter.register(registry);
  }
}
