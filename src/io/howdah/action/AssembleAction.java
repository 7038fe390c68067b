package io.howdah.action;

import io.howdah.action.FileDelivery.Parcel;
import io.howdah.error.HowdahException;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code assemble}: one file from the pieces in a folder, here or on the host. */
final class AssembleAction implements Action {
  private static final List<String> OWN =
      List.of("remote_src", "regexp", "delimiter", "ignore_hidden", "decrypt");

  @Override
  public ModuleResult run(ActionContext context) {
    Args args = context.args();
    String src = args.text("src").orElse(null);
    if (src == null || !args.has("dest")) {
      throw new ModuleFailure("src and dest are required");
    }
    if (args.flag("remote_src", true)) {
      Map<String, @Nullable Object> given = new LinkedHashMap<>(context.task().args());
      given.remove("decrypt");
      return context.module("ansible.legacy.assemble", given);
    }
    Path folder;
    try {
      folder = context.controller().files().find("files", src);
    } catch (HowdahException e) {
      throw ControllerFailure.of(e);
    }
    if (!Files.isDirectory(folder)) {
      throw new ModuleFailure("Source (" + folder + ") is not a directory");
    }
    Map<String, @Nullable Object> copyArgs = new LinkedHashMap<>(context.task().args());
    OWN.forEach(copyArgs::remove);
    return new FileDelivery(context)
        .deliver(
            new Parcel(assembled(context, folder), "src", folder.toString(), false, null),
            copyArgs);
  }

  private static byte[] assembled(ActionContext context, Path folder) {
    Args args = context.args();
    byte[] delimiter =
        unescaped(args.text("delimiter").orElse("")).getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    boolean first = true;
    boolean open = false;
    for (Path piece : pieces(args, folder)) {
      byte[] content = context.controller().files().read(piece, args.flag("decrypt", true));
      if (open) {
        whole.write('\n');
      }
      if (!first && delimiter.length > 0) {
        whole.writeBytes(delimiter);
        if (!endsLine(delimiter)) {
          whole.write('\n');
        }
      }
      whole.writeBytes(content);
      first = false;
      open = !endsLine(content);
    }
    return whole.toByteArray();
  }

  private static boolean endsLine(byte[] content) {
    return content.length > 0 && content[content.length - 1] == '\n';
  }

  private static List<Path> pieces(Args args, Path folder) {
    Pattern wanted = args.text("regexp").map(Pattern::compile).orElse(null);
    boolean noHidden = args.flag("ignore_hidden", false);
    try (Stream<Path> listed = Files.list(folder)) {
      return listed
          .filter(Files::isRegularFile)
          .filter(p -> wanted == null || wanted.matcher(p.getFileName().toString()).find())
          .filter(p -> !noHidden || !p.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new ModuleFailure("can't read the folder " + folder + ": " + e.getMessage());
    }
  }

  private static String unescaped(String text) {
    return text.replace("\\n", "\n").replace("\\t", "\t").replace("\\r", "\r");
  }
}
