package io.howdah.module;

import io.howdah.connection.ShellQuote;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The attributes that a task wants of a file, from the options of {@link
 * ArgumentSpec#withFileOptions}.
 *
 * @param mode Long, text, or null
 * @param owner name or id, or null
 * @param group name or id, or null
 * @param context SELinux user, role, type and level, each or null
 * @param flags chattr's, with + - or =, or null
 */
public record FileAttributes(
    @Nullable Object mode,
    @Nullable String owner,
    @Nullable String group,
    List<@Nullable String> context,
    @Nullable String flags) {
  /** Wants nothing. */
  public static final FileAttributes NONE =
      new FileAttributes(null, null, null, new ArrayList<>(), null);

  /**
   * Shell function that prints the id of a name (numbers pass), from the files first as that costs
   * no process, then from the name service.
   */
  private static final String RESOLVE =
      "_id() { while IFS=: read -r _n _p _i _x; do\n"
          + "[ \"$_n\" = \"$2\" ] && { printf '%s\\0' \"$_i\"; return; }; done </etc/$1\n"
          + "_x=$(getent \"$1\" \"$2\" 2>/dev/null); _x=${_x#*:*:}; printf '%s\\0' \"${_x%%:*}\";"
          + " }\n";

  private static final String SELF =
      "_u=; [ ! -r /proc/self/status ] || while read -r _n _p _i _x; do case $_n in\n"
          + "Uid:) _u=$_i;; Gid:) _g=$_i; break;; esac; done </proc/self/status\n"
          + "[ \"$_u\" ] || { _u=$(id -u); _g=$(id -g); }; printf '%s\\0%s\\0' \"$_u\" \"$_g\"\n";

  /** From parsed arguments. */
  public static FileAttributes of(ModuleArgs args) {
    List<@Nullable String> context = new ArrayList<>();
    for (String name : List.of("seuser", "serole", "setype", "selevel")) {
      context.add(args.optionalText(name).orElse(null));
    }
    return new FileAttributes(
        args.raw("mode"),
        args.optionalText("owner").orElse(null),
        args.optionalText("group").orElse(null),
        context,
        args.optionalText("attributes").orElse(null));
  }

  /** The same with another mode. */
  public FileAttributes withMode(@Nullable Object newMode) {
    return new FileAttributes(newMode, owner, group, context, flags);
  }

  /** What a {@link FileProbe} has to ask for so that {@link Resolved#against} can compare. */
  public Set<FileProbe.Want> wants() {
    return flags == null ? Set.of() : Set.of(FileProbe.Want.FLAGS);
  }

  /** Script lines that print the umask and the ids of owner and group; read by {@link #read}. */
  public String script() {
    StringBuilder script = new StringBuilder();
    boolean names = isName(owner) || isName(group);
    script.append(names ? RESOLVE : "").append("umask; printf '\\0'\n");
    if (isName(owner)) {
      script.append("_id passwd ").append(ShellQuote.quote(String.valueOf(owner))).append('\n');
    }
    if (isName(group)) {
      script.append("_id group ").append(ShellQuote.quote(String.valueOf(group))).append('\n');
    }
    return script.append(owner == null && group == null ? "" : SELF).toString();
  }

  /**
   * Who a shell runs as.
   *
   * @param uid effective user
   * @param gid effective group
   */
  public record Self(long uid, long gid) {}

  /** Reads what the script printed. */
  public Resolved read(HostOutput out) {
    int umask = Integer.parseInt(out.field().strip(), 8);
    Long uid = isName(owner) ? number(out.field()) : number(owner);
    Long gid = isName(group) ? number(out.field()) : number(group);
    Self self = new Self(-1, -1);
    if (owner != null || group != null) {
      self = new Self(Long.parseLong(out.field()), Long.parseLong(out.field()));
    }
    return new Resolved(this, umask, uid, gid, self);
  }

  private static boolean isName(@Nullable String value) {
    return value != null && number(value) == null;
  }

  private static @Nullable Long number(@Nullable String text) {
    return text != null && text.strip().matches("[+-]?\\d+") ? Long.valueOf(text.strip()) : null;
  }

  /**
   * Wanted attributes whose names the host has looked up.
   *
   * @param umask the host's
   * @param uid of the wanted owner; null if none is wanted or the name is unknown
   * @param gid of the wanted group; null if none is wanted or the name is unknown
   * @param self who the shell runs as; -1 and -1 where nobody asked
   */
  public record Resolved(
      FileAttributes wanted, int umask, @Nullable Long uid, @Nullable Long gid, Self self) {

    /** The same wishes with another mode. */
    public Resolved withMode(@Nullable Object mode) {
      return new Resolved(wanted.withMode(mode), umask, uid, gid, self);
    }

    /** The permission bits that a new file gets without further wishes. */
    public int newFileMode() {
      return 0666 & ~umask;
    }

    /**
     * What has to change at a path.
     *
     * @param state what is there; if nothing is (check mode), every wish counts as a change
     * @throws ModuleFailure if the owner or group is unknown or the mode can't be read
     */
    public AttributeChange against(FileState state) {
      return AttributeChange.of(this, state);
    }

    /**
     * The steps for something that is about to be made at a path.
     *
     * @param bits type and permission bits that it is going to have before these steps
     */
    public AttributeChange forNew(String path, int bits) {
      Inode made = new Inode(bits, self.uid(), self.gid(), 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, "", "");
      return AttributeChange.of(
          this, new FileState(path, made, null, made, null, null, null, null));
    }

    /** The type and permission bits of a new file without further wishes. */
    public int newFileBits() {
      return 0100000 | newFileMode();
    }

    /** The type and permission bits of a new directory without further wishes. */
    public int newDirectoryBits() {
      return 0040000 | 0777 & ~umask;
    }
  }

  /** Whether nothing is wanted. */
  public boolean isEmpty() {
    return mode == null
        && owner == null
        && group == null
        && flags == null
        && context.stream().noneMatch(part -> part != null);
  }
}
