package io.howdah.engine.foreign;

import io.howdah.action.ActionContext;
import io.howdah.action.ForeignModules;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import io.howdah.python.ModuleCall;
import io.howdah.python.ModuleFile;
import io.howdah.python.pack.Packer;
import io.howdah.python.run.FileModules;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Modules that are files, for actions. */
public final class HostModules implements ForeignModules, AutoCloseable {
  private final ForeignCode code;
  private final FileModules modules;

  /** For a run. */
  public HostModules(ForeignCode code) {
    this.code = code;
    this.modules =
        new FileModules(
            new Packer(
                code.folders(), code.collections(), code.ansible(), ForeignCode.ANSIBLE_VERSION),
            code.settings());
  }

  @Override
  public Optional<Set<String>> actionGroup(String group) {
    return code.actionGroup(group);
  }

  @Override
  public String resolved(String name) {
    return code.resolved(name);
  }

  @Override
  public Optional<ForeignModule> own(String name, List<String> collections) {
    Optional<Path> action = code.actionPlugin(name, collections);
    if (action.isPresent()) {
      return Optional.of(refused(name, action.get()));
    }
    return code.modules().own(name, collections).map(this::module);
  }

  private static ForeignModule refused(String name, Path file) {
    return (args, context) -> {
      throw new ModuleFailure(
          "The action plugin '"
              + name
              + "' ("
              + file
              + ") is written in Python, and Howdah does not run action plugins in Python");
    };
  }

  @Override
  public Optional<ForeignModule> shipped(String name) {
    return code.modules().shipped(name).map(this::module);
  }

  @Override
  public ModuleResult withInterpreter(ModuleResult result, ActionContext context) {
    return modules.withInterpreter(
        result, new CallHost(context, context.controller()::warn, text -> {}));
  }

  private ForeignModule module(ModuleFile file) {
    return (args, context) -> {
      if (context.task().mode().async() == 0) {
        CallHost host = new CallHost(context, context.controller()::warn, text -> {});
        return modules.run(call(file, args, host));
      }
      List<String> warnings = new ArrayList<>();
      StringBuilder complaints = new StringBuilder();
      CallHost host = new CallHost(context, warnings::add, complaints::append);
      ModuleResult result = asJob(modules.run(call(file, args, host)));
      if (complaints.length() > 0) {
        result.values().put("stderr", complaints.toString());
      }
      return withWarnings(result, warnings);
    };
  }

  private static ModuleCall call(
      ModuleFile file, Map<String, @Nullable Object> args, CallHost host) {
    ActionContext context = host.context();
    var mode = context.task().mode();
    return new ModuleCall(
        file,
        args,
        host,
        new ModuleCall.Mode(mode.checkMode(), mode.diff(), mode.noLog(), mode.verbosity()),
        context.task().environment());
  }

  /** A job without a result fails with other keys than a task does. */
  private static ModuleResult asJob(ModuleResult result) {
    Map<String, @Nullable Object> values = result.values();
    if (!values.containsKey("module_stderr")) {
      return result;
    }
    return ModuleResult.changed(false)
        .put("failed", true)
        .put("msg", "No start of json char found\n" + values.get("module_stderr"))
        .put("outdata", values.get("module_stdout"))
        .put("stderr", values.get("module_stderr"))
        .build();
  }

  /** A job in the background tells what was odd in its result, as Ansible's wrapper does. */
  private static ModuleResult withWarnings(ModuleResult result, List<String> warnings) {
    if (warnings.isEmpty()) {
      return result;
    }
    List<@Nullable Object> all = new ArrayList<>(warnings);
    if (result.values().get("warnings") instanceof List<?> said) {
      all.addAll(said);
    }
    result.values().put("warnings", all);
    return result;
  }

  @Override
  public void close() {
    modules.close();
  }
}
