package io.howdah.action;

import io.howdah.action.FileDelivery.Parcel;
import io.howdah.error.HowdahException;
import io.howdah.module.ModuleFailure;
import io.howdah.module.ModuleResult;
import io.howdah.templating.OverlayView;
import io.howdah.templating.TemplateOptions;
import io.howdah.templating.TemplateOptions.Delimiters;
import io.howdah.templating.TemplateSource;
import io.howdah.templating.lookup.TemplateFacts;
import io.howdah.templating.value.TemplateException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code template}: renders a file here and writes it on the host. */
final class TemplateAction implements Action {
  private static final List<String> OWN =
      List.of(
          "newline_sequence",
          "block_start_string",
          "block_end_string",
          "variable_start_string",
          "variable_end_string",
          "comment_start_string",
          "comment_end_string",
          "trim_blocks",
          "lstrip_blocks",
          "output_encoding");

  @Override
  public ModuleResult run(ActionContext context) {
    Args args = context.args();
    if (args.raw("state") != null) {
      throw new ModuleFailure("'state' cannot be specified on a template");
    }
    String src = args.text("src").orElseThrow(TemplateAction::incomplete);
    String dest = args.text("dest").orElseThrow(TemplateAction::incomplete);
    Path source = find(context, src);
    String text = rendered(context, new Names(src, source, dest));
    Charset encoding =
        args.text("output_encoding")
            .filter(name -> !name.isEmpty())
            .map(Charset::forName)
            .orElse(StandardCharsets.UTF_8);
    Map<String, @Nullable Object> copyArgs = new LinkedHashMap<>(context.task().args());
    OWN.forEach(copyArgs::remove);
    copyArgs.put("follow", args.flag("follow", false));
    String mode = LocalMode.preserved(copyArgs.get("mode"), source);
    return new FileDelivery(context)
        .deliver(
            new Parcel(
                text.getBytes(encoding),
                source.getFileName().toString(),
                source.toString(),
                false,
                mode),
            copyArgs);
  }

  private static ModuleFailure incomplete() {
    return new ModuleFailure("src and dest are required");
  }

  /** The template by its three names. */
  private record Names(String written, Path source, String dest) {}

  private static Path find(ActionContext context, String src) {
    try {
      return context.controller().files().find("templates", src);
    } catch (HowdahException e) {
      throw ControllerFailure.of(e);
    }
  }

  private static String rendered(ActionContext context, Names names) {
    String text =
        new String(context.controller().files().read(names.source(), true), StandardCharsets.UTF_8);
    TemplateSource source =
        new TemplateSource(text, names.source().toString(), options(context, names.source()));
    try {
      return context
          .controller()
          .templar()
          .renderTemplate(
              source,
              new OverlayView(
                  context.controller().variables(),
                  new TemplateFacts(context.controller().templar().managed())
                      .of(names.written(), names.source(), names.dest())));
    } catch (TemplateException e) {
      throw TemplateFailure.of(e, source);
    }
  }

  private static TemplateOptions options(ActionContext context, Path source) {
    Args args = context.args();
    List<Path> search = new ArrayList<>();
    List<Path> bases = new ArrayList<>(context.controller().files().searchPath());
    bases.add(context.controller().files().baseDirectory());
    bases.add(source.toAbsolutePath().resolveSibling(""));
    for (Path base : bases) {
      search.add(base.resolve("templates"));
      search.add(base);
    }
    return TemplateOptions.DEFAULT
        .withSearchPath(search)
        .withBlocks(args.flag("trim_blocks", true), args.flag("lstrip_blocks", false))
        .withNewlines(newlines(args))
        .withDelimiters(delimiters(args));
  }

  private static String newlines(Args args) {
    String wanted =
        args.text("newline_sequence").orElse("\n").replace("\\r", "\r").replace("\\n", "\n");
    if (!List.of("\n", "\r", "\r\n").contains(wanted)) {
      throw new ModuleFailure("newline_sequence needs to be one of: \n, \r or \r\n");
    }
    return wanted;
  }

  private static Delimiters delimiters(Args args) {
    Delimiters usual = Delimiters.DEFAULT;
    return new Delimiters(
        args.text("block_start_string").orElse(usual.blockStart()),
        args.text("block_end_string").orElse(usual.blockEnd()),
        args.text("variable_start_string").orElse(usual.variableStart()),
        args.text("variable_end_string").orElse(usual.variableEnd()),
        args.text("comment_start_string").orElse(usual.commentStart()),
        args.text("comment_end_string").orElse(usual.commentEnd()));
  }
}
