package io.howdah.module.file;

import io.howdah.connection.ShellQuote;
import io.howdah.module.FileAttributes;
import io.howdah.module.FileMode;
import io.howdah.module.FileProbe;
import io.howdah.module.FileState;
import io.howdah.module.HostOutput;
import io.howdah.module.HostPath;
import io.howdah.module.HostScript;
import io.howdah.module.Inode;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What of a zip archive a directory lacks or has otherwise: by type, time, size, mode and owner.
 * Content of the same size and time counts as the same (Ansible compares checksums, too).
 */
final class ZipDifference {
  private final ModuleArgs args;
  private final ModuleContext context;
  private final String file;

  ZipDifference(ModuleArgs args, ModuleContext context, String file) {
    this.args = args;
    this.context = context;
    this.file = file;
  }

  /** A member as zipinfo lists it; time in the host's zone, as touch takes it. */
  private record Member(String permissions, long size, String time, String name) {
    char type() {
      return name.endsWith("/") ? 'd' : permissions.charAt(0) == 'l' ? 'L' : 'f';
    }
  }

  /** Ansible's itemized lines, one for each member that differs. */
  String lines(List<String> wanted) {
    Map<String, Member> members = list();
    List<String> names = wanted.stream().filter(members::containsKey).toList();
    FileAttributes attributes = FileAttributes.of(args);
    HostScript script =
        new HostScript()
            .line(FileProbe.FUNCTIONS + attributes.script() + "id -u; id -g; printf '\\0'");
    List<FileProbe> probes = new ArrayList<>();
    for (String name : names) {
      FileProbe probe = FileProbe.of(HostPath.join(args.text("dest"), name));
      probes.add(probe);
      Member member = members.get(name);
      script.line(probe.script());
      script.line(
          "printf '%s\\0' \"$(date -d '" + date(member == null ? "" : member.time()) + "' +%s)\"");
    }
    HostOutput out = script.run(context);
    FileAttributes.Resolved resolved = attributes.read(out);
    String[] ids = out.field().split("\n");
    long uid = resolved.uid() != null ? resolved.uid() : Long.parseLong(ids[0]);
    long gid = resolved.gid() != null ? resolved.gid() : Long.parseLong(ids[1]);
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      FileState state = probes.get(i).read(out);
      double time = Double.parseDouble("0" + out.field());
      Member member = members.get(names.get(i));
      if (member != null) {
        lines.append(line(member, state, new Wanted(time, uid, gid, resolved)));
      }
    }
    return lines.toString();
  }

  private record Wanted(double time, long uid, long gid, FileAttributes.Resolved attributes) {}

  private Map<String, Member> list() {
    String out = context.run("LC_ALL=C unzip -Z -T -s " + ShellQuote.quote(file)).out();
    Map<String, Member> members = new LinkedHashMap<>();
    for (String line : out.split("\n")) {
      String[] fields = line.split("\\s+", 8);
      boolean entry = fields.length == 8 && fields[6].length() == 15 && fields[0].length() >= 7;
      if (entry && "dl-?".indexOf(fields[0].charAt(0)) >= 0) {
        members.put(
            fields[7], new Member(fields[0], Long.parseLong(fields[3]), fields[6], fields[7]));
      }
    }
    return members;
  }

  /** zipinfo's 20240102.030405 as date's 2024-01-02 03:04:05. */
  private static String date(String time) {
    return time.length() != 15
        ? "1970-01-01"
        : time.replaceFirst("(....)(..)(..)\\.(..)(..)(..)", "$1-$2-$3 $4:$5:$6");
  }

  private String line(Member member, FileState state, Wanted wanted) {
    char type = member.type();
    if (!state.exists()) {
      return ">" + type + "++++++.?? " + member.name() + "\n";
    }
    Inode inode = state.inode();
    boolean sameType =
        type == 'd' ? inode.isDirectory() : type == 'L' ? inode.isLink() : inode.isRegular();
    if (!sameType) {
      return "c" + type + "++++++.?? " + member.name() + "\n";
    }
    StringBuilder item = new StringBuilder("." + type + ".......??");
    if (inode.isRegular()) {
      boolean newer = wanted.time() < inode.modified();
      if (args.flag("keep_newer") && newer) {
        return "";
      }
      mark(item, 4, 't', wanted.time() != inode.modified());
      mark(item, 3, 's', member.size() != inode.size());
    }
    mark(item, 5, 'p', type != 'L' && mode(member, inode, wanted) != inode.mode());
    mark(item, 6, 'o', inode.uid() != wanted.uid());
    mark(item, 6, 'g', inode.gid() != wanted.gid());
    String text = item.toString();
    return text.equals("." + type + ".......??") ? "" : text + " " + member.name() + "\n";
  }

  private static void mark(StringBuilder item, int at, char letter, boolean differs) {
    if (differs) {
      item.setCharAt(at, letter);
    }
  }

  private static int mode(Member member, Inode inode, Wanted wanted) {
    Object asked = wanted.attributes().wanted().mode();
    int umask = wanted.attributes().umask();
    if (asked != null) {
      return FileMode.resolve(
          asked, new FileMode.Present(inode.mode(), inode.isDirectory(), umask));
    }
    String letters = member.permissions().substring(1);
    boolean dos = letters.length() == 6;
    if (dos) {
      boolean all = member.name().endsWith("/") || letters.equals("rwx---");
      letters = all ? "rwxrwxrwx" : "rw-rw-rw-";
    }
    int mode = 0;
    for (byte letter : letters.getBytes(StandardCharsets.US_ASCII)) {
      mode = mode << 1 | (letter == '-' || letter == 'S' || letter == 'T' ? 0 : 1);
    }
    return dos ? mode & ~umask : mode;
  }
}
