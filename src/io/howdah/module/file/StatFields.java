package io.howdah.module.file;

import io.howdah.module.Digits;
import io.howdah.module.Inode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An inode under the keys of Ansible's stat. */
final class StatFields {
  private static final Map<Character, String> ATTRIBUTES =
      Map.ofEntries(
          Map.entry('A', "noatime"),
          Map.entry('a', "append"),
          Map.entry('c', "compressed"),
          Map.entry('C', "nocow"),
          Map.entry('d', "nodump"),
          Map.entry('D', "dirsync"),
          Map.entry('e', "extents"),
          Map.entry('E', "encrypted"),
          Map.entry('h', "blocksize"),
          Map.entry('i', "immutable"),
          Map.entry('I', "indexed"),
          Map.entry('j', "journalled"),
          Map.entry('N', "inline"),
          Map.entry('s', "zero"),
          Map.entry('S', "synchronous"),
          Map.entry('t', "notail"),
          Map.entry('T', "blockroot"),
          Map.entry('u', "undelete"),
          Map.entry('X', "compressedraw"),
          Map.entry('Z', "compresseddirty"));

  private StatFields() {}

  /** What stat(2) says. */
  static Map<String, @Nullable Object> of(String path, Inode inode) {
    Map<String, @Nullable Object> stat = new LinkedHashMap<>();
    stat.put("exists", true);
    stat.put("path", path);
    stat.put("mode", Digits.padded(Long.toOctalString(inode.mode()), 4));
    putType(inode, stat);
    stat.put("uid", inode.uid());
    stat.put("gid", inode.gid());
    stat.put("size", inode.size());
    stat.put("inode", inode.number());
    stat.put("dev", inode.device());
    stat.put("nlink", inode.links());
    stat.put("atime", inode.accessed());
    stat.put("mtime", inode.modified());
    stat.put("ctime", inode.statusChanged());
    putPermissions(inode.mode(), stat);
    stat.put("blocks", inode.blocks());
    stat.put("block_size", inode.blockSize());
    stat.put("device_type", inode.deviceType());
    if (!inode.owner().equals(String.valueOf(inode.uid()))) {
      stat.put("pw_name", inode.owner());
    }
    if (!inode.group().equals(String.valueOf(inode.gid()))) {
      stat.put("gr_name", inode.group());
    }
    return stat;
  }

  /** The keys that find and stat share about the type. */
  static void putType(Inode inode, Map<String, @Nullable Object> stat) {
    stat.put("isdir", inode.isDirectory());
    stat.put("ischr", inode.type() == 0020000);
    stat.put("isblk", inode.type() == 0060000);
    stat.put("isreg", inode.isRegular());
    stat.put("isfifo", inode.type() == 0010000);
    stat.put("islnk", inode.isLink());
    stat.put("issock", inode.type() == 0140000);
  }

  /** The keys that find and stat share about permissions. */
  static void putPermissions(int mode, Map<String, @Nullable Object> stat) {
    String[] keys = {"xoth", "woth", "roth", "xgrp", "wgrp", "rgrp", "xusr", "wusr", "rusr"};
    for (int i = keys.length - 1; i >= 0; i--) {
      stat.put(keys[i], (mode & 1 << i) != 0);
    }
    stat.put("isuid", (mode & 04000) != 0);
    stat.put("isgid", (mode & 02000) != 0);
  }

  /** From a line of {@code file --mime-type --mime-encoding}; unknown where that is missing. */
  static void putMime(String line, Map<String, @Nullable Object> stat) {
    stat.put("mimetype", "unknown");
    stat.put("charset", "unknown");
    String answer = line.substring(line.lastIndexOf(':') + 1);
    String[] parts = answer.split(";");
    if (parts.length == 2 && parts[1].contains("=")) {
      stat.put("mimetype", parts[0].strip());
      stat.put("charset", parts[1].substring(parts[1].indexOf('=') + 1).strip());
    }
  }

  /** From a line of {@code lsattr -vd}. */
  static void putAttributes(String line, Map<String, @Nullable Object> stat) {
    String[] words = line.strip().split("\\s+");
    boolean known = words.length >= 3;
    String flags = known ? words[1].replace("-", "") : "";
    List<String> names = new ArrayList<>();
    for (char flag : flags.toCharArray()) {
      String name = ATTRIBUTES.get(flag);
      if (name != null) {
        names.add(name);
      }
    }
    stat.put("version", known ? words[0] : null);
    stat.put("attributes", names);
    stat.put("attr_flags", flags);
  }
}
