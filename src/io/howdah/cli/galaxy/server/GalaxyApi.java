package io.howdah.cli.galaxy.server;

import com.fasterxml.jackson.databind.JsonNode;
import io.howdah.error.HowdahException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The API of one server: v3, else v2, for collections; v1 for roles. */
public final class GalaxyApi {
  private final GalaxyServer server;
  private final GalaxyHttp http;
  private @Nullable String root;
  private final Map<String, String> versions = new LinkedHashMap<>();

  /** Nothing is asked until something is wanted. */
  public GalaxyApi(GalaxyServer server) {
    this.server = server;
    this.http = new GalaxyHttp(server);
  }

  /** Which server this is. */
  public GalaxyServer server() {
    return server;
  }

  /** Finds out where the API is and which versions it has. */
  private String root() {
    if (root == null) {
      for (String place : List.of(server.address(), server.address() + "/api")) {
        JsonNode said = http.json(place + "/").orElse(null);
        JsonNode known = said == null ? null : said.get("available_versions");
        if (known != null) {
          known.fields().forEachRemaining(e -> versions.put(e.getKey(), e.getValue().asText()));
          root = place;
          return place;
        }
      }
      throw new HowdahException(
          "Tried to find galaxy API root at "
              + server.address()
              + " but no 'available_versions' are available on it");
    }
    return root;
  }

  private String version(String... wanted) {
    String place = root();
    for (String name : wanted) {
      if (versions.containsKey(name)) {
        return place + "/" + versions.get(name).replaceAll("^/+|/+$", "") + "/";
      }
    }
    throw new HowdahException(
        "Galaxy server %s has none of the API versions %s"
            .formatted(server, String.join(", ", wanted)));
  }

  /** Every version of a collection; none where the server has no such collection. */
  public List<String> collectionVersions(String name) {
    List<String> found = new ArrayList<>();
    String next = version("v3", "v2") + "collections/" + name.replace('.', '/') + "/versions/";
    for (String at = next + "?limit=100"; at != null; at = next) {
      JsonNode page = http.json(at).orElse(null);
      if (page == null) {
        return found;
      }
      for (JsonNode entry : page.has("data") ? page.path("data") : page.path("results")) {
        found.add(entry.path("version").asText());
      }
      JsonNode link = page.has("links") ? page.path("links").path("next") : page.path("next");
      next = link.isTextual() ? URI.create(at).resolve(link.asText()).toString() : null;
    }
    return found;
  }

  /** A version of a collection. */
  public CollectionRelease release(String name, String version) {
    String address =
        version("v3", "v2")
            + "collections/"
            + name.replace('.', '/')
            + "/versions/"
            + version
            + "/";
    JsonNode said =
        http.json(address)
            .orElseThrow(() -> new HowdahException(name + ":" + version + " is gone: " + address));
    Map<String, String> needs = new LinkedHashMap<>();
    said.path("metadata")
        .path("dependencies")
        .fields()
        .forEachRemaining(e -> needs.put(e.getKey(), e.getValue().asText()));
    return new CollectionRelease(
        name,
        version,
        URI.create(address).resolve(said.path("download_url").asText()).toString(),
        said.path("artifact").path("sha256").asText(),
        needs);
  }

  /** A role of an owner; empty where the server has no such role. */
  public Optional<RoleListing> role(String owner, String name) {
    String query = "roles/?owner__username=" + owner + "&name=" + name;
    JsonNode first =
        http.json(version("v1") + query).map(page -> page.path("results").path(0)).orElse(null);
    if (first == null || first.isMissingNode()) {
      return Optional.empty();
    }
    Map<String, String> places = new LinkedHashMap<>();
    for (JsonNode entry : pages("roles/" + first.path("id").asText() + "/versions/?page_size=50")) {
      places.put(entry.path("name").asText(), entry.path("download_url").asText(""));
    }
    return Optional.of(
        new RoleListing(
            first.path("github_user").asText(owner),
            first.path("github_repo").asText(name),
            first.path("github_branch").asText(""),
            places));
  }

  private List<JsonNode> pages(String path) {
    List<JsonNode> entries = new ArrayList<>();
    String at = version("v1") + path;
    while (at != null) {
      JsonNode page = http.json(at).orElse(null);
      if (page == null) {
        return entries;
      }
      page.path("results").forEach(entries::add);
      JsonNode link = page.path("next_link");
      at = link.isTextual() ? URI.create(at).resolve(link.asText()).toString() : null;
    }
    return entries;
  }

  /** Downloads into a file. */
  public void download(String address, Path file) {
    http.download(address, file);
  }
}
