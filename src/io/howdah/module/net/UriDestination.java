package io.howdah.module.net;

import io.howdah.module.AttributeChange;
import io.howdah.module.Digests;
import io.howdah.module.FileAttributes.Resolved;
import io.howdah.module.FileProbe;
import io.howdah.module.FileReplacement;
import io.howdah.module.FileState;
import io.howdah.module.HostPath;
import io.howdah.module.HostScript;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleFailure;
import java.util.Set;

/** Keeps an answer's content in a file of the host: uri's {@code dest}. */
final class UriDestination {
  private UriDestination() {}

  static void write(
      ModuleArgs args,
      ModuleContext context,
      FileState given,
      Resolved attributes,
      UriResult result) {
    FileState dest = given.isDirectory() ? inside(context, given, result) : given;
    result.put("path", dest.path());
    if (result.answer().status() == 304 || !result.isWanted()) {
      dest.info().forEach(result::put);
      return;
    }
    byte[] content = result.answer().body();
    if (!Digests.sha1(content).equals(dest.sha1())) {
      FileReplacement.Options options =
          new FileReplacement.Options(false, null, args.flag("unsafe_writes"), script -> {});
      FileReplacement.Content bytes = FileReplacement.Content.of(content);
      dest =
          new FileReplacement(dest, bytes, attributes, options)
              .run(context, invalid -> new ModuleFailure("invalid"))
              .after();
    } else {
      AttributeChange change = attributes.against(dest);
      FileProbe probe = new FileProbe(dest.path(), Set.of());
      if (change.isNeeded()) {
        HostScript script = new HostScript();
        change.addTo(script);
        dest = probe.read(script.line(FileProbe.FUNCTIONS + probe.script()).run(context));
      }
    }
    // Ansible says changed whenever it had content to write.
    result.put("changed", true);
    dest.info().forEach(result::put);
  }

  private static FileState inside(ModuleContext context, FileState directory, UriResult result) {
    String url = result.answer().url().replaceFirst("[?#].*$", "");
    String name = UrlNames.fromDisposition(result.answer().header("content-disposition"));
    name = name.isEmpty() ? HostPath.baseName(url.replaceFirst("^\\w+://[^/]*", "")) : name;
    FileProbe probe =
        FileProbe.withSha1(HostPath.join(directory.path(), name.isEmpty() ? "index.html" : name));
    return probe.read(new HostScript().line(FileProbe.FUNCTIONS + probe.script()).run(context));
  }
}
