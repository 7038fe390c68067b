package io.howdah.module;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands at a path of a host; made by {@link FileProbe}.
 *
 * @param path as asked
 * @param own the entry itself (a link is not followed), or null if there is none
 * @param linkTarget what a link says, else null
 * @param followed what a link leads to, null where it dangles; for anything else as {@code own}
 * @param sha1 of a readable regular file (through links), if asked for
 * @param flags chattr's letters, if asked for and known
 * @param context the SELinux context on a host that has SELinux, else null
 * @param error why the path can't be looked at ("Permission denied"), else null
 */
public record FileState(
    String path,
    @Nullable Inode own,
    @Nullable String linkTarget,
    @Nullable Inode followed,
    @Nullable String sha1,
    @Nullable String flags,
    @Nullable String context,
    @Nullable String error) {
  /** Whether anything is there, a dangling link included. */
  public boolean exists() {
    return own != null;
  }

  /** Whether following links leads to something. */
  public boolean leadsSomewhere() {
    return followed != null;
  }

  /** Whether the entry itself is a link. */
  public boolean isLink() {
    return own != null && own.isLink();
  }

  /** Whether it is a directory, or a link to one. */
  public boolean isDirectory() {
    return followed != null && followed.isDirectory();
  }

  /** Whether it is a regular file, or a link to one. */
  public boolean isRegular() {
    return followed != null && followed.isRegular();
  }

  /** Ansible's word: absent, link, directory, hard (more than one link) or file. */
  public String state() {
    if (own == null) {
      return "absent";
    } else if (own.isLink()) {
      return "link";
    } else if (own.isDirectory()) {
      return "directory";
    }
    return own.links() > 1 ? "hard" : "file";
  }

  /** The entry itself. */
  public Inode inode() {
    if (own == null) {
      throw new IllegalStateException("nothing at " + path);
    }
    return own;
  }

  /** What links lead to. */
  public Inode target() {
    if (followed == null) {
      throw new IllegalStateException("nothing behind " + path);
    }
    return followed;
  }

  /**
   * The keys that Ansible adds to every result with a path or dest: uid, gid, owner, group, mode,
   * state, secontext with SELinux, size. Empty if nothing is there or a link dangles.
   */
  public Map<String, Object> info() {
    Map<String, Object> info = new LinkedHashMap<>();
    if (own == null || followed == null) {
      return info;
    }
    info.put("uid", own.uid());
    info.put("gid", own.gid());
    info.put("owner", own.owner());
    info.put("group", own.group());
    info.put("mode", FileMode.text(own.mode()));
    info.put("state", state());
    if (context != null) {
      info.put("secontext", context);
    }
    info.put("size", own.size());
    return info;
  }
}
