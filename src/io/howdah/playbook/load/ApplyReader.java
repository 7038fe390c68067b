package io.howdah.playbook.load;

import io.howdah.playbook.Keyword;
import io.howdah.playbook.Keyword.Place;
import io.howdah.playbook.Keywords;
import io.howdah.playbook.PlaybookException;
import io.howdah.playbook.Scope;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a block's scope of what an include says under apply. */
final class ApplyReader {
  private ApplyReader() {}

  static Scope scope(Scope include, Map<String, @Nullable Object> apply) {
    Keywords keywords = Keywords.NONE;
    for (Map.Entry<String, @Nullable Object> entry : apply.entrySet()) {
      Keyword keyword = Keyword.of(entry.getKey());
      if (keyword == null || !keyword.allowedIn(Place.BLOCK)) {
        throw new PlaybookException(
            "'" + entry.getKey() + "' is not a valid attribute for a Block",
            include.location(),
            Errors.meant(entry.getKey(), Keyword.words(Place.BLOCK)));
      }
      keywords = keywords.with(keyword, value(keyword, entry.getValue()));
    }
    return Scope.of(Scope.Kind.BLOCK, keywords, include.location(), include);
  }

  private static @Nullable Object value(Keyword keyword, @Nullable Object value) {
    if (keyword == Keyword.TAGS && value instanceof String text) {
      return List.of(text.split("\\s*,\\s*"));
    }
    return value;
  }
}
