package io.howdah.module.net;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.howdah.module.HostPath;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An answer under the keys of Ansible's uri. */
final class UriResult {
  private final ModuleArgs args;
  private final HttpAnswer answer;
  private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

  UriResult(ModuleArgs args, HttpAnswer answer, long elapsed, Map<String, String> cookies) {
    this.args = args;
    this.answer = answer;
    values.put("redirected", !answer.url().equals(args.text("url")));
    values.putAll(answer.joinedHeaders());
    if (!answer.isError()) {
      StringBuilder pairs = new StringBuilder();
      cookies.forEach(
          (name, value) ->
              pairs.append(pairs.isEmpty() ? "" : "; ").append(name).append('=').append(value));
      values.put("cookies_string", pairs.toString());
      values.put("cookies", new LinkedHashMap<>(cookies));
    }
    values.put("msg", answer.message());
    values.put("url", answer.isError() ? args.text("url") : answer.url());
    values.put("status", (long) answer.status());
    values.put("elapsed", elapsed);
    values.put("changed", false);
    if (answer.isError()) {
      values.put("redirected", false);
    }
  }

  HttpAnswer answer() {
    return answer;
  }

  /** Adds or replaces a key. */
  void put(String key, @Nullable Object value) {
    values.put(key, value);
  }

  /** Whether the status is one of those that the task accepts. */
  boolean isWanted() {
    return args.list("status_code").contains((long) answer.status());
  }

  /** The result, or the failure where the status is not accepted. */
  ModuleResult build() {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    values.forEach((key, v) -> all.put(key.replace('-', '_').toLowerCase(Locale.ROOT), v));
    if (all.get("location") instanceof String location) {
      all.put("location", absolute(location));
    }
    String content = new String(answer.body(), charset());
    if (mayBeJson()) {
      addJson(content, all);
    }
    boolean none = answer.status() < 0;
    if (args.flag("return_content")) {
      all.put("content", content);
    }
    if (answer.isError() && isWanted() && !args.flag("return_content") && !mayBeJson()) {
      all.put("body", content);
    }
    if (isWanted()) {
      return ModuleResult.changed(false).putAll(all).build();
    }
    String message =
        "Status code was %d and not %s: %s"
            .formatted(answer.status(), args.list("status_code"), all.get("msg"));
    all.remove("msg");
    if (none) {
      all.put("redirected", false);
    }
    Map<String, Object> failure = new LinkedHashMap<>();
    all.forEach((key, value) -> failure.put(key, value == null ? "" : value));
    throw new ModuleFailure(message, failure);
  }

  private Charset charset() {
    try {
      return Charset.forName(answer.charset());
    } catch (IllegalArgumentException unknown) {
      return StandardCharsets.UTF_8;
    }
  }

  private boolean mayBeJson() {
    String type = answer.header("content-type").split(";")[0].strip().toLowerCase(Locale.ROOT);
    String sub = type.substring(type.indexOf('/') + 1);
    String kind = sub.substring(sub.indexOf('+') + 1);
    return List.of("json", "javascript").contains(kind);
  }

  private static void addJson(String content, Map<String, @Nullable Object> all) {
    try {
      ObjectMapper mapper =
          new ObjectMapper()
              .enable(DeserializationFeature.USE_LONG_FOR_INTS)
              .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
      Object value = mapper.readValue(content, Object.class);
      if (!content.isBlank()) {
        all.put("json", value);
      }
    } catch (IOException noJson) {
      // The type promised JSON and the content is none: there is no key json then.
    }
  }

  private String absolute(String location) {
    String url = args.text("url");
    if (location.contains("://")) {
      return location;
    }
    if (location.startsWith("/")) {
      return url.replaceFirst("^(\\w+://[^/]*).*$", "$1") + location;
    }
    return HostPath.directory(url) + "/" + location;
  }
}
