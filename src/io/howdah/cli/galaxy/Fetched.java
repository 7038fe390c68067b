package io.howdah.cli.galaxy;

import io.howdah.error.HowdahException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A requirement's files in a folder; to be closed. */
final class Fetched implements AutoCloseable {
  private final Path scratch;
  private final Path folder;

  private Fetched(Path scratch, Path folder) {
    this.scratch = scratch;
    this.folder = folder;
  }

  /**
   * Where requirements are looked for.
   *
   * @param directory what relative names start from
   * @param anyCertificate whether git takes servers whose certificate proves nothing
   */
  record Place(Path directory, boolean anyCertificate) {}

  /**
   * Brings the files of a folder, tarball, address or git repository.
   *
   * @throws HowdahException where they can't be had
   */
  static Fetched of(Requirement wanted, Place place) {
    Path scratch = scratch();
    try {
      return new Fetched(scratch, files(wanted, place, scratch));
    } catch (HowdahException e) {
      Trees.remove(scratch);
      throw e;
    }
  }

  /** An empty folder. */
  static Fetched empty() {
    Path scratch = scratch();
    return new Fetched(scratch, scratch);
  }

  private static Path scratch() {
    try {
      return Files.createTempDirectory("howdah-galaxy");
    } catch (IOException e) {
      throw new HowdahException("no temporary folder can be made: " + e.getMessage(), e);
    }
  }

  private static Path files(Requirement wanted, Place place, Path scratch) {
    if (wanted.git()) {
      return cloned(wanted, place, scratch);
    }
    String source = wanted.source();
    if (source.matches("https?://.*")) {
      return unpacked(download(source, scratch.resolve("archive")), scratch, place.directory());
    }
    Path path = place.directory().resolve(source.replaceFirst("^file://", ""));
    if (Files.isDirectory(path)) {
      return path;
    }
    if (Files.isRegularFile(path)) {
      return unpacked(path, scratch, place.directory());
    }
    throw new HowdahException(
        "- "
            + source
            + " was NOT found: there is no such file or folder, and it is no name on a Galaxy"
            + " server (namespace.name)");
  }

  private static Path cloned(Requirement wanted, Place place, Path scratch) {
    String[] parts = wanted.source().split("#", 2);
    Path clone = scratch.resolve("clone");
    List<String> words = new ArrayList<>(List.of("git"));
    if (place.anyCertificate()) {
      words.addAll(List.of("-c", "http.sslVerify=false"));
    }
    words.addAll(List.of("clone", parts[0], "clone"));
    Programs.run(scratch, words);
    String version = wanted.version();
    if (version != null && !version.isEmpty() && !version.equals("HEAD")) {
      Programs.run(clone, List.of("git", "checkout", version));
    }
    Path inside = parts.length > 1 ? clone.resolve(parts[1].replaceFirst("^/+", "")) : clone;
    return inside.normalize();
  }

  private static Path download(String address, Path file) {
    try {
      HttpClient client =
          HttpClient.newBuilder()
              .followRedirects(HttpClient.Redirect.NORMAL)
              .connectTimeout(Duration.ofSeconds(20))
              .build();
      HttpResponse<Path> answer =
          client.send(
              HttpRequest.newBuilder(URI.create(address)).build(),
              HttpResponse.BodyHandlers.ofFile(file));
      if (answer.statusCode() != 200) {
        throw new HowdahException("failed to download " + address + ": " + answer.statusCode());
      }
      return file;
    } catch (IOException e) {
      throw new HowdahException("failed to download " + address + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HowdahException("interrupted while downloading " + address, e);
    }
  }

  /** tar itself refuses names that lead out of the folder. */
  private static Path unpacked(Path archive, Path scratch, Path directory) {
    ArchiveLinks.of(archive).refuseThoseOut(directory);
    Path into = scratch.resolve("tree");
    Trees.write(into.resolve(".made"), "");
    Trees.remove(into.resolve(".made"));
    Programs.run(
        into, List.of("tar", "-xf", archive.toAbsolutePath().toString(), "--no-same-owner"));
    return into;
  }

  /** Where the files lie. */
  Path folder() {
    return folder;
  }

  /** The folder that holds this file, the fetched one or one below it, the shallowest. */
  Path holding(String file) {
    if (Files.exists(folder.resolve(file))) {
      return folder;
    }
    return Trees.inside(folder).stream()
        .filter(path -> path.endsWith(file))
        .min(java.util.Comparator.comparingInt(Path::getNameCount))
        .map(path -> above(path, Path.of(file).getNameCount()))
        .orElseThrow(
            () -> new HowdahException("this does not appear to have a " + file + " file."));
  }

  /** The role among the files: the folder above meta/main.yml or meta/main.yaml. */
  Path role() {
    boolean yaml =
        Trees.inside(folder).stream().noneMatch(path -> path.endsWith("meta/main.yml"))
            && Trees.inside(folder).stream().anyMatch(path -> path.endsWith("meta/main.yaml"));
    try {
      return holding(yaml ? "meta/main.yaml" : "meta/main.yml");
    } catch (HowdahException e) {
      throw new HowdahException("this role does not appear to have a meta/main.yml file.", e);
    }
  }

  private static Path above(Path path, int levels) {
    Path name = path.subpath(0, path.getNameCount() - levels);
    return Path.of("/").resolve(name);
  }

  @Override
  public void close() {
    Trees.remove(scratch);
  }
}
