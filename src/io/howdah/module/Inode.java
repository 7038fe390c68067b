package io.howdah.module;

/**
 * The fields of stat(2).
 *
 * @param bits type and permissions as the kernel has them
 * @param uid owner's id
 * @param gid group's id
 * @param size bytes
 * @param accessed seconds since 1970
 * @param modified seconds since 1970
 * @param statusChanged seconds since 1970
 * @param number inode number
 * @param device the file system's device number
 * @param links number of hard links
 * @param blocks of 512 bytes
 * @param blockSize preferred size for I/O, bytes
 * @param deviceType major and minor of a device node, as st_rdev
 * @param owner user name, or the id's digits where it has none
 * @param group group name, or the id's digits where it has none
 */
public record Inode(
    int bits,
    long uid,
    long gid,
    long size,
    double accessed,
    double modified,
    double statusChanged,
    long number,
    long device,
    long links,
    long blocks,
    long blockSize,
    long deviceType,
    String owner,
    String group) {
  /** Formats for {@code stat -c}, GNU's and busybox's. */
  public static final String FORMAT = "%f %u %g %s %.9X %.9Y %.9Z %i %d %h %b %o %t %T:%U:%G";

  private static final String NO_NAME = "UNKNOWN";

  /** Reads a line that {@code stat -c} printed. */
  public static Inode parse(String line) {
    String[] parts = line.split(":", 3);
    String[] f = parts[0].split(" ");
    long uid = Long.parseLong(f[1]);
    long gid = Long.parseLong(f[2]);
    return new Inode(
        Integer.parseInt(f[0], 16),
        uid,
        gid,
        Long.parseLong(f[3]),
        Double.parseDouble(f[4]),
        Double.parseDouble(f[5]),
        Double.parseDouble(f[6]),
        Long.parseLong(f[7]),
        Long.parseLong(f[8]),
        Long.parseLong(f[9]),
        Long.parseLong(f[10]),
        Long.parseLong(f[11]),
        deviceNumber(Long.parseLong(f[12], 16), Long.parseLong(f[13], 16)),
        parts[1].equals(NO_NAME) ? String.valueOf(uid) : parts[1],
        parts[2].equals(NO_NAME) ? String.valueOf(gid) : parts[2]);
  }

  /** Linux' way of packing major and minor. */
  private static long deviceNumber(long major, long minor) {
    return (minor & 0xff) | (major & 0xfff) << 8 | (minor & ~0xffL) << 12 | (major & ~0xfffL) << 32;
  }

  /** Permission bits, such as 0644. */
  public int mode() {
    return bits & 07777;
  }

  /** The type's bits, S_IFMT. */
  public int type() {
    return bits & 0170000;
  }

  /** A directory. */
  public boolean isDirectory() {
    return type() == 0040000;
  }

  /** A regular file. */
  public boolean isRegular() {
    return type() == 0100000;
  }

  /** A symbolic link. */
  public boolean isLink() {
    return type() == 0120000;
  }
}
