package io.howdah.engine.foreign;

import io.howdah.action.ActionContext;
import io.howdah.connection.Connection;
import io.howdah.python.ModuleCall;
import io.howdah.variables.VariableView;
import io.howdah.yaml.Unsafe;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A task's host as package python sees it.
 *
 * @param context the task's
 * @param warnings takes what the user should hear
 * @param complained takes what the module wrote on standard error
 */
record CallHost(ActionContext context, Consumer<String> warnings, Consumer<String> complained)
    implements ModuleCall.Host {
  @Override
  public Connection connection() {
    return context.connection();
  }

  @Override
  public String name() {
    return context.host().target();
  }

  @Override
  public @Nullable Path directory() {
    Object folder = context.controller().variables().get("playbook_dir");
    return context.host().isLocal() && folder != null
        ? Path.of(String.valueOf(Unsafe.strip(folder)))
        : null;
  }

  @Override
  public @Nullable Object variable(String name) {
    VariableView variables = context.host().variables();
    if (name.equals("ansible_python_interpreter") && isImplicit(variables)) {
      return variable("ansible_playbook_python");
    }
    return variables.contains(name)
        ? context.controller().templar().render(variables.get(name), variables)
        : null;
  }

  /** This machine where no inventory names it: Ansible gives it its own interpreter. */
  private boolean isImplicit(VariableView variables) {
    return List.of("localhost", "127.0.0.1", "::1").contains(name())
        && Unsafe.strip(variables.get("groups")) instanceof Map<?, ?> groups
        && !(Unsafe.strip(groups.get("all")) instanceof List<?> all && all.contains(name()))
        && !variables.contains("ansible_python_interpreter");
  }

  @Override
  public void warn(String message) {
    warnings.accept(message);
  }

  @Override
  public void complaints(String text) {
    complained.accept(text);
  }
}
