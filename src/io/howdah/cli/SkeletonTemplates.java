package io.howdah.cli;

import io.howdah.cli.galaxy.Skeleton;
import io.howdah.cli.options.InventoryOptions;
import io.howdah.cli.options.RunOptions;
import io.howdah.cli.options.VaultOptions;
import io.howdah.engine.TemplatePreview;
import io.howdah.engine.ValueText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Renders what ansible-galaxy copies from skeletons. */
final class SkeletonTemplates implements Skeleton.Templates {
  private final CommandContext context;

  SkeletonTemplates(CommandContext context) {
    this.context = context;
  }

  @Override
  public String render(String text, Map<String, @Nullable Object> variables) {
    RunOptions run = new RunOptions();
    run.extraVars = List.of(ValueText.json(variables));
    RequestBuilder.Options options =
        RequestBuilder.Options.of(new InventoryOptions(), run, new VaultOptions());
    return TemplatePreview.of(
            new RequestBuilder(context, context.configuration(), options)
                .build(List.of(), io.howdah.engine.RunRequest.Selection.ALL, false),
            null,
            event -> {})
        .value(text);
  }
}
