package io.howdah.module.net;

import io.howdah.connection.CommandResult;
import io.howdah.module.HostPath;
import io.howdah.module.JsonText;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleFailure;
import io.howdah.module.PythonText;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request's body and the content type that goes with it.
 *
 * @param contentType empty where the format has none
 * @param replaces the content type goes before the task's own
 */
record UriBody(byte @Nullable [] bytes, String contentType, boolean replaces) {
  static UriBody of(ModuleArgs args, ModuleContext context) {
    Object body = args.raw("body");
    if (args.has("src")) {
      return new UriBody(file(args.text("src"), context), "", false);
    }
    return switch (args.text("body_format")) {
      case "json" -> json(body);
      case "form-urlencoded" -> form(body);
      case "form-multipart" -> multipart(body, context);
      default -> new UriBody(raw(body), "", false);
    };
  }

  private static byte[] file(String path, ModuleContext context) {
    CommandResult read = context.run("cat -- " + HostPath.word(path));
    if (!read.succeeded()) {
      throw new ModuleFailure("Unable to open source file " + path, Map.of("elapsed", 0L));
    }
    return read.stdout();
  }

  private static byte @Nullable [] raw(@Nullable Object body) {
    if (body == null || body instanceof byte[]) {
      return (byte[]) body;
    }
    return PythonText.str(body).getBytes(StandardCharsets.UTF_8);
  }

  private static UriBody json(@Nullable Object body) {
    String text = body instanceof String given ? given : JsonText.write(body);
    return new UriBody(text.getBytes(StandardCharsets.UTF_8), "application/json", false);
  }

  private static UriBody form(@Nullable Object body) {
    byte[] bytes = raw(body);
    if (body instanceof Map || body instanceof List) {
      bytes = String.join("&", pairs(body)).getBytes(StandardCharsets.UTF_8);
    }
    return new UriBody(bytes, "application/x-www-form-urlencoded", false);
  }

  private static List<String> pairs(Object body) {
    List<String> pairs = new ArrayList<>();
    if (body instanceof Map<?, ?> map) {
      map.forEach((key, value) -> addPairs(pairs, key, value));
    } else if (body instanceof List<?> list) {
      for (Object item : list) {
        if (!(item instanceof List<?> pair) || pair.size() != 2) {
          throw new ModuleFailure(
              "failed to parse body as form_urlencoded: too many values to unpack (expected 2)",
              Map.of("elapsed", 0L));
        }
        addPairs(pairs, pair.get(0), pair.get(1));
      }
    }
    return pairs;
  }

  private static void addPairs(List<String> pairs, @Nullable Object key, @Nullable Object value) {
    for (Object one : value instanceof List<?> list ? list : java.util.Arrays.asList(value)) {
      if (one != null) {
        pairs.add(encode(key) + "=" + encode(one));
      }
    }
  }

  private static String encode(@Nullable Object value) {
    return URLEncoder.encode(PythonText.str(value), StandardCharsets.UTF_8);
  }

  private static UriBody multipart(@Nullable Object body, ModuleContext context) {
    if (!(body instanceof Map<?, ?> fields)) {
      throw new ModuleFailure(
          "failed to parse body as form-multipart: Mapping is required, cannot be type "
              + PythonText.type(body).replaceAll("<class '|'>", ""));
    }
    String boundary = "===============" + UUID.randomUUID().toString().replace("-", "") + "==";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    fields.forEach((name, value) -> part(out, boundary, String.valueOf(name), value, context));
    out.writeBytes(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return new UriBody(
        out.toByteArray(), "multipart/form-data; boundary=\"" + boundary + "\"", true);
  }

  private static void part(
      ByteArrayOutputStream out,
      String boundary,
      String name,
      @Nullable Object value,
      ModuleContext context) {
    String type = "text/plain";
    String disposition = "form-data; name=\"" + name + "\"";
    byte[] content = raw(value instanceof Map ? null : value);
    if (value instanceof Map<?, ?> map) {
      Object filename = map.get("filename");
      Object given = map.get("content");
      if (filename == null && given == null) {
        throw new ModuleFailure(
            "failed to parse body as form-multipart: at least one of filename or content must be"
                + " provided");
      }
      Object mime = map.get("mime_type");
      type = mime != null ? mime.toString() : "application/octet-stream";
      content = given != null ? raw(given) : file(String.valueOf(filename), context);
      if (filename != null) {
        disposition += "; filename=\"" + HostPath.baseName(filename.toString()) + "\"";
      }
    }
    String head =
        "--"
            + boundary
            + "\r\nContent-Disposition: "
            + disposition
            + "\r\nContent-Type: "
            + type
            + "\r\n\r\n";
    out.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    out.writeBytes(content == null ? new byte[0] : content);
    out.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
  }
}
