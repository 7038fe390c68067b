package io.howdah.module.file;

import io.howdah.module.FileAttributes;
import io.howdah.module.FileReplacement;
import io.howdah.module.ModuleArgs;
import org.jspecify.annotations.Nullable;

/**
 * A file as a copy or template task wants it.
 *
 * @param dest path on the host; a directory (present, or ending in a slash) means a file in it
 * @param name the file's name (or relative path) inside a directory; the source's name
 * @param content what it holds
 * @param source what the result and the diff's header call the source
 * @param inline content came with the task rather than from a file: a directory is refused then
 * @param options mode, owner, force, backup and the rest
 */
public record WantedFile(
    String dest, String name, byte[] content, String source, boolean inline, Options options) {
  /**
   * How to write.
   *
   * @param attributes mode (never "preserve": the action knows the source), owner, group and so on
   * @param directoryMode for directories that have to be made, or null
   * @param force false: leave a file that is there alone
   * @param follow write through a link rather than replace it
   * @param checksum SHA-1 that the content must have, or null
   * @param replacement backup, validate and unsafe_writes
   */
  public record Options(
      FileAttributes attributes,
      @Nullable Object directoryMode,
      boolean force,
      boolean follow,
      @Nullable String checksum,
      FileReplacement.Options replacement) {
    /** From arguments parsed by copy's or template's specification. */
    public static Options of(ModuleArgs args) {
      return new Options(
          FileAttributes.of(args),
          args.raw("directory_mode"),
          args.raw("force") == null || args.flag("force"),
          args.flag("follow"),
          args.optionalText("checksum").orElse(null),
          FileReplacement.Options.of(args));
    }

    /** The same with another mode, such as the source's for {@code mode: preserve}. */
    public Options withMode(Object mode) {
      return new Options(
          attributes.withMode(mode), directoryMode, force, follow, checksum, replacement);
    }
  }
}
