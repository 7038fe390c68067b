package io.howdah.action;

import io.howdah.module.ArgumentSpec;
import io.howdah.module.Module;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import io.howdah.module.ModuleRunner;
import io.howdah.module.file.FileWriter;
import io.howdah.module.file.WantedFile;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Brings content that the controller holds to a file on the host: copy's arguments, our bytes. */
final class FileDelivery {
  private static final Set<String> CONTROLLERS = Set.of("src", "content", "decrypt");

  private final ActionContext context;

  FileDelivery(ActionContext context) {
    this.context = context;
  }

  /**
   * What to deliver.
   *
   * @param content the file's bytes
   * @param name its name inside a directory
   * @param source what the result calls its source
   * @param inline content came with the task
   * @param mode replaces the argument's, or null
   */
  record Parcel(
      byte[] content, String name, String source, boolean inline, @Nullable String mode) {}

  /** Writes the file with these arguments of copy ({@code dest} among them). */
  ModuleResult deliver(Parcel parcel, Map<String, @Nullable Object> args) {
    ArgumentSpec spec =
        context
            .controller()
            .modules()
            .own("copy")
            .orElseThrow(() -> new ModuleFailure("the module copy is not there"))
            .arguments();
    Map<String, @Nullable Object> hostArgs = new LinkedHashMap<>(args);
    hostArgs.keySet().removeAll(CONTROLLERS);
    hostArgs.put("src", parcel.source());
    if (parcel.mode() != null) {
      hostArgs.put("mode", parcel.mode());
    }
    ModuleResult result =
        ModuleRunner.run(
            "ansible.legacy.copy", new Writer(spec, parcel), hostArgs, context.moduleContext());
    hideContent(result, parcel);
    return result;
  }

  private static void hideContent(ModuleResult result, Parcel parcel) {
    if (parcel.inline()
        && result.values().get("invocation") instanceof Map<?, ?> invocation
        && invocation.get("module_args") instanceof Map<?, ?> shown) {
      Map<Object, @Nullable Object> masked = new LinkedHashMap<>(shown);
      masked.put("content", "VALUE_SPECIFIED_IN_NO_LOG_PARAMETER");
      result.values().put("invocation", Map.of("module_args", masked));
    }
  }

  /** Writes a parcel as if it were a module. */
  private record Writer(ArgumentSpec arguments, Parcel parcel) implements Module {
    @Override
    public ModuleResult run(ModuleArgs args, ModuleContext context) {
      return FileWriter.write(
          new WantedFile(
              args.text("dest"),
              parcel.name(),
              parcel.content(),
              parcel.source(),
              parcel.inline(),
              WantedFile.Options.of(args)),
          context);
    }
  }
}
