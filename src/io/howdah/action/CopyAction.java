package io.howdah.action;

import io.howdah.action.FileDelivery.Parcel;
import io.howdah.error.HowdahException;
import io.howdah.module.JsonText;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import io.howdah.module.PythonText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code copy}: a file, a folder, or content from here to the host. */
final class CopyAction implements Action {
  @Override
  public ModuleResult run(ActionContext context) {
    Args args = context.args();
    Object content = args.raw("content");
    String source = args.text("src").orElse("");
    check(args, source, content);
    if (content != null) {
      return inline(context, content);
    }
    if (args.flag("remote_src", false)) {
      return context.module("ansible.legacy.copy", context.task().args());
    }
    Path found = find(context, source);
    if (Files.isDirectory(found)) {
      boolean contentsOnly = source.endsWith("/");
      return new TreeCopy(context, found, contentsOnly).run();
    }
    return file(context, found);
  }

  private static void check(Args args, String source, @Nullable Object content) {
    String dest = args.text("dest").orElse("");
    if (source.isEmpty() && content == null) {
      throw new ModuleFailure("src (or content) is required");
    }
    if (dest.isEmpty()) {
      throw new ModuleFailure("dest is required");
    }
    if (!source.isEmpty() && content != null) {
      throw new ModuleFailure("src and content are mutually exclusive");
    }
    if (content != null && dest.endsWith("/")) {
      throw new ModuleFailure("can not use content with a dir as dest");
    }
  }

  private static ModuleResult inline(ActionContext context, Object content) {
    boolean structured = content instanceof Map<?, ?> || content instanceof List<?>;
    String text = structured ? JsonText.write(content) : PythonText.str(content);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    String mode = "preserve".equals(context.args().raw("mode")) ? "0600" : null;
    return new FileDelivery(context)
        .deliver(new Parcel(bytes, "content", "", true, mode), context.task().args());
  }

  private static Path find(ActionContext context, String source) {
    try {
      return context.controller().files().find("files", source);
    } catch (HowdahException e) {
      throw ControllerFailure.of(e);
    }
  }

  private static ModuleResult file(ActionContext context, Path source) {
    Map<String, @Nullable Object> args = new LinkedHashMap<>(context.task().args());
    byte[] bytes = context.controller().files().read(source, context.args().flag("decrypt", true));
    String mode = LocalMode.preserved(args.get("mode"), source);
    return new FileDelivery(context)
        .deliver(
            new Parcel(bytes, source.getFileName().toString(), source.toString(), false, mode),
            args);
  }
}
