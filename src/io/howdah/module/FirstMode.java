package io.howdah.module;

import java.util.function.Function;

/**
 * The permission bits that new content gets before its wanted attributes: those of the file that it
 * replaces, or a new file's. The umask gives them where everybody may read the file anyway; what
 * not all may read is nobody's but its owner's until chmod, and never more than is wanted in the
 * end.
 *
 * @param bits permission bits
 * @param byUmask the file is made with them
 * @param superseded a later step gives the mode
 */
record FirstMode(int bits, boolean byUmask, boolean superseded) {
  /**
   * For a replacement.
   *
   * @param fresh the content goes to a file that does not exist yet
   */
  static FirstMode of(int bits, AttributeChange change, boolean fresh) {
    boolean plain = (bits & ~0666) == 0 && (bits & 0600) == 0600;
    boolean open = (bits & 4) != 0 && (bits >> 3 & 7) == (bits & 7);
    return new FirstMode(bits, fresh && plain && open && !change.setsMode(), change.setsMode());
  }

  /** The umask to write under. */
  String umask() {
    return FileMode.text(byUmask ? 0666 & ~bits : 0077); // folders keep their right to be entered
  }

  /** Adds chmod where it is needed; the word is quoted. */
  void addTo(HostScript script, String word, Function<String, ModuleFailure> failure) {
    if (!byUmask && !superseded) {
      script.step(chmod(word), failure);
    }
  }

  /** Whether a default ACL or a file system did not heed the umask. */
  boolean isMissed(FileState after) {
    Inode made = after.own();
    return byUmask && made != null && made.mode() != bits;
  }

  /** The command that gives the bits. */
  String chmod(String word) {
    return "chmod " + FileMode.text(bits) + " " + word;
  }
}
