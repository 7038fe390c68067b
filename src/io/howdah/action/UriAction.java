package io.howdah.action;

import io.howdah.error.HowdahException;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import io.howdah.module.PythonText;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code uri}: takes files of this machine's that a request sends to the host first. */
final class UriAction implements Action {
  @Override
  public boolean supportsAsync() {
    return true;
  }

  @Override
  public ModuleResult run(ActionContext context) {
    Args args = context.args();
    Map<String, @Nullable Object> given = new LinkedHashMap<>(context.task().args());
    boolean multipart = args.text("body_format").orElse("raw").equals("form-multipart");
    boolean local = !args.flag("remote_src", false) && (args.raw("src") != null || multipart);
    if (!local) {
      return call(given, context);
    }
    try (HostTemp temp = new HostTemp(context.connection())) {
      if (args.raw("src") != null) {
        given.put("src", send(PythonText.str(args.raw("src")), temp, context));
      } else {
        given.put("body", withSentFiles(args.raw("body"), temp, context));
      }
      return call(given, context);
    }
  }

  private static ModuleResult call(Map<String, @Nullable Object> args, ActionContext context) {
    return context.task().mode().async() > 0
        ? context.controller().asyncJobs().start("ansible.legacy.uri", args, context)
        : context.module("ansible.legacy.uri", args);
  }

  private static Map<Object, @Nullable Object> withSentFiles(
      @Nullable Object body, HostTemp temp, ActionContext context) {
    if (!(body instanceof Map<?, ?> fields)) {
      throw new ModuleFailure("body must be mapping, cannot be type " + PythonText.type(body));
    }
    Map<Object, @Nullable Object> sent = new LinkedHashMap<>(fields);
    fields.forEach(
        (field, value) -> {
          if (value instanceof Map<?, ?> part
              && part.get("filename") != null
              && part.get("content") == null) {
            Map<Object, @Nullable Object> copy = new LinkedHashMap<>(part);
            copy.put("filename", send(PythonText.str(part.get("filename")), temp, context));
            sent.put(field, copy);
          }
        });
    return sent;
  }

  private static String send(String name, HostTemp temp, ActionContext context) {
    try {
      Path found = context.controller().files().find("files", name);
      byte[] content = context.controller().files().read(found, true);
      return temp.put(found.getFileName().toString(), content, 0600);
    } catch (HowdahException e) {
      throw new ModuleFailure(String.valueOf(e.getMessage()));
    }
  }
}
