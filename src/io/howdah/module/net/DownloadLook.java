package io.howdah.module.net;

import io.howdah.module.FileAttributes;
import io.howdah.module.FileAttributes.Resolved;
import io.howdah.module.FileProbe;
import io.howdah.module.FileState;
import io.howdah.module.HostOutput;
import io.howdah.module.HostPath;
import io.howdah.module.HostScript;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleFailure;
import java.util.Map;

/**
 * What get_url asks the host first, in one round trip.
 *
 * @param digest of the present file, by the algorithm that the task names
 * @param temporary a new file for the content
 */
record DownloadLook(
    FileState dest, String digest, Resolved attributes, HostHttp http, String temporary) {
  /**
   * Looks, and makes the temporary file that the content goes to.
   *
   * @param sum the command for the checksum that the task wants, or an empty text
   */
  static DownloadLook at(ModuleArgs args, ModuleContext context, String sum) {
    FileAttributes wanted = FileAttributes.of(args);
    FileProbe probe = FileProbe.withSha1(args.text("dest"));
    String directory = args.optionalText("tmp_dest").orElse("");
    HostScript script =
        new HostScript()
            .line(FileProbe.FUNCTIONS + probe.script())
            .line(
                sum.isEmpty()
                    ? ""
                    : "[ -f "
                        + HostPath.word(args.text("dest"))
                        + " ] && "
                        + sum
                        + " <"
                        + HostPath.word(args.text("dest")))
            .line("printf '\\0'; " + wanted.script() + HttpTool.DETECT);
    if (!directory.isEmpty()) {
      String word = HostPath.word(directory);
      script
          .step(
              "{ [ -e " + word + " ]; }",
              e ->
                  new ModuleFailure(
                      directory + " directory does not exist.", Map.of("elapsed", 0L)))
          .step(
              "{ [ -d " + word + " ]; }",
              e ->
                  new ModuleFailure(
                      directory + " is a file but should be a directory.", Map.of("elapsed", 0L)));
    }
    script.line(
        "umask 077; printf '%s\\0' \"$(mktemp "
            + (directory.isEmpty()
                ? "${TMPDIR:-/tmp}/howdah_tmpXXXXXXXX"
                : HostPath.word(directory + "/howdah_tmpXXXXXXXX"))
            + ")\"");
    HostOutput out = script.run(context);
    FileState dest = probe.read(out);
    String digest = out.field().strip().split("\\s+")[0];
    Resolved attributes = wanted.read(out);
    return new DownloadLook(dest, digest, attributes, HostHttp.read(context, out), out.field());
  }
}
