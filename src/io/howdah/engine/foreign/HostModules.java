package io.howdah.engine.foreign;

import io.howdah.action.ForeignModules;
import io.howdah.module.ModuleFailure;
import io.howdah.python.ModuleCall;
import io.howdah.python.ModuleFile;
import io.howdah.python.pack.Packer;
import io.howdah.python.run.FileModules;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

  private ForeignModule module(ModuleFile file) {
    return (args, context) -> {
      var mode = context.task().mode();
      return modules.run(
          new ModuleCall(
              file,
              args,
              new CallHost(context),
              new ModuleCall.Mode(mode.checkMode(), mode.diff(), mode.noLog(), mode.verbosity()),
              context.task().environment()));
    };
  }

  @Override
  public void close() {
    modules.close();
  }
}
