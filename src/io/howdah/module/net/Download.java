package io.howdah.module.net;

import io.howdah.module.AttributeChange;
import io.howdah.module.FileProbe;
import io.howdah.module.FileReplacement;
import io.howdah.module.FileState;
import io.howdah.module.HostOutput;
import io.howdah.module.HostPath;
import io.howdah.module.HostScript;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One run of get_url: a look at the destination, the request (its content stays on the host), then
 * the file's replacement.
 */
final class Download {
  private final ModuleArgs args;
  private final ModuleContext context;
  private final String url;
  private final Map<String, @Nullable Object> result = new LinkedHashMap<>();
  private @Nullable WantedChecksum checksum;

  Download(ModuleArgs args, ModuleContext context) {
    this.args = args;
    this.context = context;
    this.url = args.text("url");
    result.put("changed", false);
    result.put("checksum_dest", null);
    result.put("checksum_src", null);
    result.put("dest", args.text("dest"));
    result.put("elapsed", 0L);
    result.put("url", url);
  }

  ModuleResult run() {
    if (!args.text("checksum").isEmpty()) {
      checksum = WantedChecksum.parse(args.text("checksum"), values());
    }
    DownloadLook look = DownloadLook.at(args, context, checksum == null ? "" : checksum.command());
    try {
      return run(look);
    } finally {
      context.run("rm -f -- " + HostPath.word(look.temporary()));
    }
  }

  private ModuleResult run(DownloadLook look) {
    FileState dest = look.dest();
    boolean present = dest.leadsSomewhere() && !dest.isDirectory();
    resolveChecksum(look);
    boolean force = args.flag("force");
    if (present && !force && checksum != null && checksum.value().equals(look.digest())) {
      return alreadyThere(look);
    }
    boolean mismatch = present && !force && checksum != null;
    double modified = present && !mismatch ? dest.target().modified() : -1;
    HttpAnswer answer = fetch(look, context.checkMode() ? "HEAD" : "GET", modified);
    if (answer.status() == 304) {
      return ModuleResult.changed(false)
          .put("url", url)
          .put("dest", dest.path())
          .put("msg", "HTTP Error 304: " + answer.reason())
          .put("status_code", 304L)
          .put("elapsed", result.get("elapsed"))
          .putAll(dest.info())
          .build();
    }
    return store(look, answer);
  }

  private void resolveChecksum(DownloadLook look) {
    WantedChecksum wanted = checksum;
    if (wanted == null) {
      return;
    }
    if (wanted.isUrl()) {
      HttpRequest request = request(wanted.value(), "GET", -1);
      HttpAnswer list = look.http().send(request, "");
      failUnless200(list, wanted.value());
      wanted = wanted.fromList(list.body(), UrlNames.fromUrl(url));
    }
    checksum = wanted.cleaned(values());
  }

  private ModuleResult alreadyThere(DownloadLook look) {
    FileState dest = look.dest();
    AttributeChange change = look.attributes().against(dest);
    boolean needed = change.isNeeded(context.checkMode());
    result.put("changed", needed);
    if (change.isNeeded() && !context.checkMode()) {
      HostScript script = new HostScript();
      change.addTo(script);
      FileProbe probe = FileProbe.of(dest.path());
      dest = probe.read(script.line(FileProbe.FUNCTIONS + probe.script()).run(context));
    }
    return ModuleResult.changed(needed)
        .putAll(result)
        .put(
            "msg",
            needed ? "file already exists but file attributes changed" : "file already exists")
        .putAll(dest.info())
        .build();
  }

  private HttpRequest request(String address, String method, double modified) {
    Map<String, String> headers = UrlOptions.headers(args, modified);
    return new HttpRequest(address, method, headers, null, HttpRequest.Settings.of(args));
  }

  private HttpAnswer fetch(DownloadLook look, String method, double modified) {
    long start = System.nanoTime();
    HttpAnswer answer = send(look, request(url, method, modified));
    result.put("elapsed", (System.nanoTime() - start) / 1_000_000_000L);
    if (answer.status() != 304) {
      failUnless200(answer, url);
    }
    return answer;
  }

  private HttpAnswer send(DownloadLook look, HttpRequest request) {
    if (!look.http().canSend(request.url()) && ControllerTransport.canSend(request)) {
      result.put("warnings", List.of(ControllerTransport.WARNING));
      return new ControllerTransport(context).send(request, look.temporary());
    }
    return look.http().send(request, look.temporary());
  }

  private void failUnless200(HttpAnswer answer, String address) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("url", address);
    values.put("dest", args.text("dest"));
    Object elapsed = result.get("elapsed");
    values.put("elapsed", elapsed == null ? 0L : elapsed);
    if (answer.status() == -1) {
      throw new ModuleFailure(answer.reason(), values);
    }
    if (answer.status() != 200 && !address.startsWith("file:/")) {
      values.put("status_code", (long) answer.status());
      values.put("response", answer.message());
      throw new ModuleFailure("Request failed", values);
    }
  }

  private ModuleResult store(DownloadLook look, HttpAnswer answer) {
    String path = look.dest().path();
    if (look.dest().isDirectory()) {
      String name = UrlNames.fromDisposition(answer.header("content-disposition"));
      path = HostPath.join(path, name.isEmpty() ? UrlNames.fromUrl(answer.url()) : name);
    }
    result.put("dest", path);
    result.put("src", look.temporary());
    FileProbe destProbe = FileProbe.withSha1(path);
    String directory = HostPath.directory(path).isEmpty() ? "." : HostPath.directory(path);
    String word = HostPath.word(directory);
    String sums = "_m " + HostPath.word(look.temporary());
    HostOutput out =
        new HostScript()
            .line(FileProbe.FUNCTIONS + destProbe.script())
            .line("_m() { sha1sum <\"$1\"; printf '\\0'; md5sum <\"$1\"; printf '\\0'; }; " + sums)
            .line(
                checksum == null ? "" : checksum.command() + " <" + HostPath.word(look.temporary()))
            .line(
                "printf '\\0'; [ -d "
                    + word
                    + " ] && printf d; [ -w "
                    + word
                    + " ] && printf w; printf '\\0'")
            .run(context);
    FileState dest = destProbe.read(out);
    String sha1 = first(out.field());
    String md5 = first(out.field());
    String digest = first(out.field());
    String access = out.field();
    result.put("checksum_src", sha1);
    result.put("checksum_dest", dest.leadsSomewhere() ? dest.sha1() : null);
    refuse(dest, directory, access);
    if (context.checkMode()) {
      boolean changes = !sha1.equals(dest.sha1());
      return ModuleResult.changed(changes)
          .putAll(result)
          .put("changed", changes)
          .put("msg", answer.message())
          .putAll(dest.info())
          .build();
    }
    if (checksum != null && !checksum.value().equals(digest)) {
      throw new ModuleFailure(
          "The checksum for %s did not match %s; it was %s."
              .formatted(path, checksum.value(), digest),
          values());
    }
    return replace(look, answer, dest, sha1, md5);
  }

  private void refuse(FileState dest, String directory, String access) {
    if (!access.contains("d")) {
      throw new ModuleFailure("Destination " + directory + " does not exist", values());
    }
    if (!dest.leadsSomewhere() && !access.contains("w")) {
      throw new ModuleFailure("Destination " + directory + " is not writable", values());
    }
  }

  private ModuleResult replace(
      DownloadLook look, HttpAnswer answer, FileState dest, String sha1, String md5) {
    FileState after = dest;
    boolean changed = !sha1.equals(dest.sha1());
    String backup = null;
    if (changed) {
      FileReplacement.Outcome outcome =
          new FileReplacement(
                  dest,
                  FileReplacement.Content.ofHostFile(look.temporary()),
                  look.attributes(),
                  new FileReplacement.Options(
                      args.flag("backup"), null, args.flag("unsafe_writes"), script -> {}))
              .run(context, invalid -> new ModuleFailure("invalid"));
      after = outcome.after();
      backup = outcome.backup();
    } else {
      AttributeChange change = look.attributes().against(dest);
      if (change.isNeeded()) {
        changed = true;
        HostScript script = new HostScript();
        change.addTo(script);
        FileProbe probe = FileProbe.of(dest.path());
        after = probe.read(script.line(FileProbe.FUNCTIONS + probe.script()).run(context));
      }
    }
    result.put("changed", changed);
    ModuleResult.Builder built =
        ModuleResult.changed(changed)
            .putAll(result)
            .put("md5sum", md5)
            .put("msg", answer.message())
            .put("status_code", url.startsWith("file:") ? null : (long) answer.status())
            .putAll(after.info());
    return backup == null ? built.build() : built.put("backup_file", backup).build();
  }

  private static String first(String text) {
    return text.strip().split("\\s+")[0];
  }

  @SuppressWarnings("NullAway") // ModuleResult takes null values; ModuleFailure hands them on
  private Map<String, Object> values() {
    Map<String, Object> values = new HashMap<>(result);
    values.remove("changed");
    return values;
  }
}
