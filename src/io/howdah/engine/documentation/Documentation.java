package io.howdah.engine.documentation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a plugin says of itself.
 *
 * @param doc its DOCUMENTATION with fragments merged, and {@code filename} and {@code collection}
 * @param examples its EXAMPLES as they stand, or null
 * @param returns its RETURN, or null
 * @param metadata its ANSIBLE_METADATA, or null
 */
public record Documentation(
    Map<String, @Nullable Object> doc,
    @Nullable Object examples,
    @Nullable Object returns,
    @Nullable Object metadata) {

  /** Everything under the names that Ansible's JSON gives it. */
  public Map<String, @Nullable Object> asMap() {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    all.put("doc", doc);
    all.put("examples", examples);
    all.put("return", returns);
    all.put("metadata", metadata);
    return all;
  }
}
