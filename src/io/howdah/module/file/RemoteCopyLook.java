package io.howdah.module.file;

import io.howdah.connection.ShellQuote;
import io.howdah.module.FileAttributes;
import io.howdah.module.FileAttributes.Resolved;
import io.howdah.module.FileMode;
import io.howdah.module.FileProbe;
import io.howdah.module.FileState;
import io.howdah.module.HostOutput;
import io.howdah.module.HostPath;
import io.howdah.module.HostScript;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import java.util.Set;

/**
 * What a copy from host to host asks first, in one round trip.
 *
 * @param source with its SHA-1
 * @param md5 of the source, empty for a directory
 * @param readable whether the source can be read
 * @param given what is at the destination as the task names it
 * @param state what is at the file's own destination: in the directory if one is named
 * @param nearest the nearest directory above that which exists
 * @param writable whether that directory can be written
 */
record RemoteCopyLook(
    FileState source,
    String md5,
    boolean readable,
    FileState given,
    FileState state,
    String nearest,
    boolean writable,
    Resolved attributes) {
  static RemoteCopyLook at(ModuleArgs args, ModuleContext context) {
    FileAttributes wanted = FileAttributes.of(args);
    Set<FileProbe.Want> wants =
        wanted.flags() == null
            ? Set.of(FileProbe.Want.SHA1)
            : Set.of(FileProbe.Want.SHA1, FileProbe.Want.FLAGS);
    String source = args.text("src");
    String dest = args.text("dest");
    dest = dest.indexOf('/') < 0 ? "./" + dest : dest;
    String original = args.optionalText("_original_basename").orElse("");
    String name = original.isEmpty() ? HostPath.baseName(source) : original;
    String file = dest.endsWith("/") ? dest + name : dest;
    HostScript script =
        new HostScript()
            .line(FileProbe.FUNCTIONS + "s=" + HostPath.word(source))
            .line(FileProbe.withSha1(source).script("\"$s\""))
            .line(
                "[ -f \"$s\" ] && md5sum <\"$s\"; printf '\\0'; [ -r \"$s\" ] && printf 1; printf"
                    + " '\\0'")
            .line(FileProbe.of(dest).script())
            .line("d=" + HostPath.word(file))
            .line("[ -d \"$d\" ] && d=${d%/}/" + ShellQuote.quote(name))
            .line(
                args.flag("follow")
                    ? "[ -h \"$d\" ] && [ -e \"$d\" ] && d=$(readlink -f -- \"$d\")"
                    : "")
            .line("printf '%s\\0' \"$d\"")
            .line(new FileProbe(file, wants).script("\"$d\""))
            .line("a=${d%/*}; while [ \"$a\" ] && [ ! -d \"$a\" ]; do")
            .line("case $a in */*) a=${a%/*};; *) a=.;; esac; done; a=${a:-/}")
            .line("[ -w \"$a\" ] && w=1 || w=; printf '%s\\0%s\\0' \"$a\" \"$w\"")
            .line(wanted.script());
    HostOutput out = script.run(context);
    FileState from = FileProbe.withSha1(source).read(out);
    String md5 = out.field().strip().split("\\s+")[0];
    boolean readable = !out.field().isEmpty();
    FileState given = FileProbe.of(dest).read(out);
    FileState state = new FileProbe(out.field(), wants).read(out);
    String nearest = HostPath.directory(out.field() + "/x");
    boolean writable = !out.field().isEmpty();
    Resolved attributes = wanted.read(out);
    if ("preserve".equals(args.raw("mode")) && from.leadsSomewhere()) {
      attributes = attributes.withMode(FileMode.text(from.target().mode()));
    }
    return new RemoteCopyLook(from, md5, readable, given, state, nearest, writable, attributes);
  }
}
