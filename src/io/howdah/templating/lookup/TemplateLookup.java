package io.howdah.templating.lookup;

import io.howdah.templating.TemplateOptions;
import io.howdah.templating.TemplateOptions.Delimiters;
import io.howdah.templating.TemplateSource;
import io.howdah.templating.extension.Lookup;
import io.howdah.templating.extension.LookupContext;
import io.howdah.templating.render.Conversion;
import io.howdah.templating.value.NativeText;
import io.howdah.templating.value.PyText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * template: a template file rendered, as the template module would write it.
 *
 * @param files reads the file
 */
record TemplateLookup(ControllerFiles files) implements Lookup {
  /** A file and the name it was asked for by. */
  private record Found(String name, Path file) {}

  @Override
  public String name() {
    return "template";
  }

  @Override
  public List<@Nullable Object> run(
      List<@Nullable Object> terms, Map<String, @Nullable Object> given, LookupContext context) {
    Options options = new Options(given);
    List<@Nullable Object> found = new ArrayList<>();
    for (Object term : terms) {
      String name = Terms.text(term, "startswith");
      Path file = context.find("templates", name).orElse(null);
      if (file == null) {
        throw Terms.error("the template file " + name + " could not be found for the lookup");
      }
      found.add(rendered(new Found(name, file), options, context));
    }
    return found;
  }

  private @Nullable Object rendered(Found found, Options options, LookupContext context) {
    Path file = found.file();
    TemplateOptions settings =
        TemplateOptions.DEFAULT
            .withDelimiters(delimiters(options))
            .withSearchPath(folders(file, context));
    Map<String, @Nullable Object> more =
        new TemplateFacts(context.managed()).of(found.name(), file, null);
    if (options.get("template_vars") instanceof Map<?, ?> own) {
      own.forEach((key, value) -> more.put(PyText.str(key), value));
    }
    boolean convert = options.truth("convert_data", true);
    boolean typed = context.settings().nativeTypes();
    boolean kept = typed && options.truth("jinja2_native", false);
    Conversion conversion = kept ? Conversion.NATIVE : convert ? Conversion.EVAL : Conversion.TEXT;
    TemplateSource source = new TemplateSource(files.text(file), file.toString(), settings);
    Object result = context.renderFile(source, more, conversion);
    boolean stays = !convert || typed && !kept;
    return stays ? new NativeText(PyText.str(result)) : result;
  }

  private static Delimiters delimiters(Options options) {
    return new Delimiters(
        "{%",
        "%}",
        options.text("variable_start_string", "{{"),
        options.text("variable_end_string", "}}"),
        options.text("comment_start_string", "{#"),
        options.text("comment_end_string", "#}"));
  }

  private static List<Path> folders(Path file, LookupContext context) {
    List<Path> folders = new ArrayList<>();
    Path own = file.toAbsolutePath().getParent();
    if (own != null) {
      folders.add(own);
    }
    for (Path path : context.searchPaths()) {
      folders.add(path.resolve("templates"));
      folders.add(path);
    }
    return folders;
  }
}
