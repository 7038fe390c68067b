package io.howdah.variables;

import io.howdah.error.HowdahException;
import io.howdah.yaml.YamlException;
import io.howdah.yaml.YamlOptions;
import io.howdah.yaml.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps facts in a folder, one JSON file a host, in the form of Ansible's own jsonfile cache, so
 * that both can share it.
 */
public final class JsonFileFactCache implements FactCache {
  private final Path directory;
  private final String prefix;
  private final Duration lifetime;
  private final Map<String, Map<String, @Nullable Object>> read = new ConcurrentHashMap<>();

  /**
   * A cache in a folder, made if it is not there.
   *
   * @param prefix of the files' names; may be empty
   * @param lifetime after which a file counts as not there; zero for never
   */
  public JsonFileFactCache(Path directory, String prefix, Duration lifetime) {
    this.directory = directory;
    this.prefix = prefix;
    this.lifetime = lifetime;
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new HowdahException(
          "error in 'jsonfile' cache plugin while trying to create cache dir " + directory, e);
    }
  }

  @Override
  public @Nullable Map<String, @Nullable Object> get(String host) {
    Map<String, @Nullable Object> known = read.get(host);
    if (known != null) {
      return known;
    }
    Path file = file(host);
    if (!Files.isRegularFile(file) || isOld(file)) {
      return null;
    }
    Map<String, @Nullable Object> facts = load(file);
    read.put(host, facts);
    return facts;
  }

  private Map<String, @Nullable Object> load(Path file) {
    Map<String, @Nullable Object> facts = new LinkedHashMap<>();
    try {
      Object value = new YamlReader(YamlOptions.PLAIN).read(file).value();
      if (value instanceof Map<?, ?> map) {
        map.forEach((k, v) -> facts.put(String.valueOf(k), v));
      }
      return facts;
    } catch (YamlException e) {
      deleteQuietly(file);
      throw new HowdahException(
          "The cache file "
              + file
              + " was corrupt, or did not otherwise contain valid data. It has been removed, so"
              + " you can re-run your command now.",
          e);
    }
  }

  private boolean isOld(Path file) {
    try {
      Instant written = Files.getLastModifiedTime(file).toInstant();
      return !lifetime.isZero() && written.plus(lifetime).isBefore(Instant.now());
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void put(String host, Map<String, @Nullable Object> facts) {
    read.put(host, facts);
    try {
      Path fresh = Files.createTempFile(directory, ".", null);
      Files.writeString(fresh, FactJson.write(facts));
      Files.move(fresh, file(host), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new HowdahException("Can't write the fact cache in " + directory, e);
    }
  }

  @Override
  public void remove(String host) {
    read.remove(host);
    deleteQuietly(file(host));
  }

  @Override
  public void flush() {
    read.clear();
    try (Stream<Path> files = Files.list(directory)) {
      List<Path> ours = files.filter(f -> f.getFileName().toString().startsWith(prefix)).toList();
      ours.forEach(JsonFileFactCache::deleteQuietly);
    } catch (IOException e) {
      throw new HowdahException("Can't read the fact cache in " + directory, e);
    }
  }

  /** A file that is gone already is as good. */
  private static void deleteQuietly(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new HowdahException("Can't delete " + file, e);
    }
  }

  private Path file(String host) {
    return directory.resolve(prefix + host.replace('/', '_'));
  }
}
