package io.howdah.engine.foreign;

import io.howdah.action.ActionContext;
import io.howdah.connection.Connection;
import io.howdah.python.ModuleCall;
import io.howdah.variables.VariableView;
import io.howdah.yaml.Unsafe;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A task's host as package python sees it. */
record CallHost(ActionContext context) implements ModuleCall.Host {
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
    return variables.contains(name)
        ? context.controller().templar().render(variables.get(name), variables)
        : null;
  }

  @Override
  public void warn(String message) {
    context.controller().warn(message);
  }
}
