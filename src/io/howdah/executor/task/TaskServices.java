package io.howdah.executor.task;

import io.howdah.action.Actions;
import io.howdah.action.AsyncJobs;
import io.howdah.action.ForeignModules;
import io.howdah.event.Prompter;
import io.howdah.executor.RunOptions;
import io.howdah.executor.state.EventSink;
import io.howdah.module.ModuleRegistry;
import io.howdah.templating.Templar;
import io.howdah.yaml.YamlReader;

/**
 * What running tasks needs of the run as a whole.
 *
 * @param options what the user asked for
 * @param templar renders
 * @param code actions and modules
 * @param hosts connections and variables of other hosts
 * @param outside the way to the person and this machine's files
 */
public record TaskServices(
    RunOptions options, Templar templar, Code code, HostLinks hosts, Outside outside) {

  /**
   * What tasks can do.
   *
   * @param actions the controller's halves
   * @param modules the hosts' halves
   * @param foreign Python modules
   * @param jobs background jobs
   */
  public record Code(
      Actions actions, ModuleRegistry modules, ForeignModules foreign, AsyncJobs jobs) {}

  /**
   * What is around.
   *
   * @param events the way out
   * @param prompter the way to the person
   * @param reader this machine's YAML files and vaults
   */
  public record Outside(EventSink events, Prompter prompter, YamlReader reader) {}

  /** The way out for events. */
  public EventSink events() {
    return outside.events();
  }
}
