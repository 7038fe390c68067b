package io.howdah.module;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The {@code diff} of a file's content, as Ansible's copy and template show it. */
public final class FileDiff {
  /** Larger files are not shown, bytes; Ansible's MAX_FILE_SIZE_FOR_DIFF. */
  public static final int LARGEST = 104448;

  private FileDiff() {}

  /**
   * Before and after of a file.
   *
   * @param before content now, null if there is none
   * @param after content to be
   * @param dest the header of before
   * @param source the header of after
   */
  public static Map<String, Object> of(
      byte @Nullable [] before, byte[] after, String dest, String source) {
    Map<String, Object> diff = new LinkedHashMap<>();
    if (before == null) {
      diff.put("before", "");
    } else if (isBinary(before)) {
      diff.put("dst_binary", 1L);
    } else if (before.length > LARGEST) {
      diff.put("dst_larger", (long) LARGEST);
    } else {
      diff.put("before_header", dest);
      diff.put("before", text(before));
    }
    if (after.length > LARGEST) {
      diff.put("src_larger", (long) LARGEST);
    } else if (isBinary(after)) {
      diff.put("src_binary", 1L);
    } else {
      diff.put("after_header", source);
      diff.put("after", text(after));
    }
    return diff;
  }

  /** Whether Ansible would call it binary: a NUL in it. */
  public static boolean isBinary(byte[] content) {
    for (byte b : content) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }

  private static String text(byte[] content) {
    return new String(content, StandardCharsets.UTF_8);
  }
}
