package io.howdah.module.net;

import io.howdah.module.ArgumentSpec;
import io.howdah.module.ArgumentSpec.Type;
import io.howdah.module.FileAttributes;
import io.howdah.module.FileAttributes.Resolved;
import io.howdah.module.FileProbe;
import io.howdah.module.FileState;
import io.howdah.module.HostOutput;
import io.howdah.module.HostPath;
import io.howdah.module.HostScript;
import io.howdah.module.Module;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One HTTP request from the host: Ansible's uri. The body may be given as bytes (a file that the
 * controller read).
 */
public final class UriModule implements Module {
  private static final ArgumentSpec SPEC =
      UrlOptions.add(
              ArgumentSpec.create()
                  .option("url", Type.STR)
                  .option("dest", Type.PATH)
                  .option("url_username", Type.STR, o -> o.alias("user"))
                  .option("url_password", Type.STR, o -> o.alias("password").secret())
                  .option("body", Type.RAW)
                  .option(
                      "body_format",
                      Type.STR,
                      o ->
                          o.byDefault("raw")
                              .oneOf("form-urlencoded", "json", "raw", "form-multipart"))
                  .option("src", Type.PATH)
                  .option("method", Type.STR, o -> o.byDefault("GET"))
                  .option("return_content", Type.BOOL, o -> o.byDefault(false))
                  .option(
                      "follow_redirects",
                      Type.STR,
                      o -> o.byDefault("safe").oneOf("all", "no", "none", "safe", "urllib2", "yes"))
                  .option("creates", Type.PATH)
                  .option("removes", Type.PATH)
                  .option("status_code", Type.LIST, o -> o.of(Type.INT).byDefault(List.of(200L)))
                  .option("timeout", Type.INT, o -> o.byDefault(30L))
                  .option("headers", Type.DICT, o -> o.byDefault(Map.of()))
                  .option("unix_socket", Type.PATH)
                  .option("remote_src", Type.BOOL, o -> o.byDefault(false))
                  .option("ca_path", Type.PATH))
          .withFileOptions()
          .mutuallyExclusive("body", "src")
          .withoutCheckMode();

  @Override
  public ArgumentSpec arguments() {
    return SPEC;
  }

  /**
   * What is asked of the host before the request.
   *
   * @param created whether {@code creates} exists
   * @param removable whether {@code removes} exists
   */
  private record Look(
      boolean created, boolean removable, FileState dest, Resolved attributes, HostHttp http) {
    static Look at(ModuleArgs args, ModuleContext context) {
      FileAttributes wanted = FileAttributes.of(args);
      FileProbe dest = FileProbe.withSha1(args.optionalText("dest").orElse(""));
      HostOutput out =
          new HostScript()
              .line(FileProbe.FUNCTIONS)
              .line(exists(args, "creates") + exists(args, "removes"))
              .line(dest.script() + wanted.script() + HttpTool.DETECT)
              .run(context);
      return new Look(
          !out.field().isEmpty(),
          !out.field().isEmpty(),
          dest.read(out),
          wanted.read(out),
          HostHttp.read(context, out));
    }

    private static String exists(ModuleArgs args, String option) {
      String path = HostPath.word(args.optionalText(option).orElse(""));
      return "[ -e " + path + " ] && printf 1; printf '\\0'\n";
    }
  }

  @Override
  public ModuleResult run(ModuleArgs args, ModuleContext context) {
    String method = args.text("method").toUpperCase(Locale.ROOT);
    if (!method.matches("[A-Z]+")) {
      throw new ModuleFailure(
          "Parameter 'method' needs to be a single word in uppercase, like GET or POST.");
    }
    UriBody body = UriBody.of(args, context);
    Look look = Look.at(args, context);
    if (args.has("creates") && look.created()) {
      return skipped("skipped, since '" + args.text("creates") + "' exists");
    }
    if (args.has("removes") && !look.removable()) {
      return skipped("skipped, since '" + args.text("removes") + "' does not exist");
    }
    boolean present = look.dest().isRegular();
    Map<String, String> headers =
        UrlOptions.headers(args, present ? look.dest().target().modified() : -1);
    if (!body.contentType().isEmpty() && (body.replaces() || !names(headers, "content-type"))) {
      headers.put("Content-Type", body.contentType());
    }
    long start = System.nanoTime();
    HttpRequest request =
        new HttpRequest(
            args.text("url"), method, headers, body.bytes(), HttpRequest.Settings.of(args));
    HttpAnswer answer = look.http().send(request, "");
    long elapsed = (System.nanoTime() - start) / 1_000_000_000L;
    UriResult result = new UriResult(args, answer, elapsed, look.http().cookies());
    if (args.has("dest") && answer.status() > 0) {
      UriDestination.write(args, context, look.dest(), look.attributes(), result);
    }
    return result.build();
  }

  private static ModuleResult skipped(String words) {
    return ModuleResult.changed(false).put("stdout", words).build();
  }

  private static boolean names(Map<String, String> headers, String name) {
    return new LinkedHashMap<>(headers).keySet().stream().anyMatch(name::equalsIgnoreCase);
  }
}
