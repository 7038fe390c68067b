package io.howdah.executor.task;

import io.howdah.executor.RunOptions;
import io.howdah.executor.keyword.KeywordValues;
import io.howdah.playbook.Action;
import io.howdah.playbook.Keyword;
import io.howdah.playbook.Task;
import io.howdah.variables.VariableView;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A task with every field final, for one host and item.
 *
 * @param action what it does
 * @param delegation where it goes
 * @param link how to get there
 * @param args for the action
 * @param environment for what runs on the host
 * @param mode how it runs
 * @param traits what decides about its result
 */
record Prepared(
    Action action,
    Delegation delegation,
    LinkWish link,
    Map<String, @Nullable Object> args,
    Map<String, String> environment,
    io.howdah.action.TaskCall.Mode mode,
    TaskOutcome.Traits traits) {

  static Prepared of(TaskServices services, HostTask work, VariableView variables) {
    Task task = work.task();
    KeywordValues keywords = new KeywordValues(task, services.templar(), variables);
    Delegation delegation = Delegation.of(work, keywords, variables);
    LinkResolver links = new LinkResolver(services.options(), services.templar());
    LinkWish link = links.resolve(delegation.target(), delegation.variables(), keywords);
    boolean noLog = keywords.flag(Keyword.NO_LOG, services.options().behaviour().noLog());
    RunOptions.Mode mode = services.options().mode();
    boolean diff = keywords.flag(Keyword.DIFF, mode.diff());
    Action action = new TaskAction(services).of(task, variables);
    return new Prepared(
        action,
        delegation,
        link,
        new TaskArguments(services, task, variables).rendered(action),
        new TaskEnvironment(services, task, variables).of(action),
        new io.howdah.action.TaskCall.Mode(
            keywords.flag(Keyword.CHECK_MODE, mode.check()),
            diff,
            noLog,
            keywords.number(Keyword.ASYNC, 0),
            keywords.number(Keyword.POLL, services.options().limits().pollInterval()),
            mode.verbosity()),
        new TaskOutcome.Traits(
            keywords.flag(Keyword.IGNORE_ERRORS, false),
            keywords.flag(Keyword.IGNORE_UNREACHABLE, false),
            noLog,
            diff,
            delegation.label(services.templar())));
  }
}
