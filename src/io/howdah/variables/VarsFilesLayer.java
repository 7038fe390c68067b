package io.howdah.variables;

import io.howdah.inventory.Host;
import io.howdah.playbook.Keyword;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What vars_files say. Their names may depend on the host and its facts, so they are read again
 * when something about the host has changed; without templates once a play.
 */
final class VarsFilesLayer {
  private final Map<PlayVariables, Map<String, Known>> plays =
      Collections.synchronizedMap(new WeakHashMap<>());

  private record Known(long version, Map<String, @Nullable Object> vars) {}

  static boolean has(PlayVariables play) {
    Object files = play.play().keyword(Keyword.VARS_FILES);
    return files != null && !List.of().equals(files);
  }

  Map<String, @Nullable Object> of(
      PlayVariables play, @Nullable Host host, long version, Supplier<VariableView> soFar) {
    boolean fixed = host != null && !isTemplate(play.play().keyword(Keyword.VARS_FILES));
    String key = host == null ? "" : fixed ? "*" : host.name();
    long asked = fixed ? 0 : version;
    Map<String, Known> hosts = plays.computeIfAbsent(play, p -> new ConcurrentHashMap<>());
    Known known = hosts.get(key);
    if (known == null || known.version() != asked) {
      known = new Known(asked, read(play, host, soFar.get()));
      hosts.put(key, known);
    }
    return known.vars();
  }

  private static Map<String, @Nullable Object> read(
      PlayVariables play, @Nullable Host host, VariableView soFar) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    play.files().read(soFar, host).forEach(all::putAll);
    return all;
  }

  private static boolean isTemplate(@Nullable Object files) {
    return String.valueOf(files).contains("{{");
  }
}
