package io.howdah.templating.lookup;

import io.howdah.templating.extension.Lookup;
import io.howdah.templating.extension.LookupContext;
import io.howdah.templating.filter.PyLines;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** file: the text of files on the controller, without white space at its end. */
record FileLookup(ControllerFiles files) implements Lookup {
  @Override
  public String name() {
    return "file";
  }

  @Override
  public List<@Nullable Object> run(
      List<@Nullable Object> terms, Map<String, @Nullable Object> given, LookupContext context) {
    Options options = new Options(given);
    List<@Nullable Object> texts = new ArrayList<>();
    for (Object term : terms) {
      String name = Terms.text(term, "startswith");
      Path file = context.find("files", name).filter(Files::isRegularFile).orElse(null);
      if (file == null) {
        throw Terms.error("could not locate file in lookup: " + name);
      }
      String text = files.text(file);
      text = options.truth("lstrip", false) ? PyLines.lstrip(text) : text;
      texts.add(options.truth("rstrip", true) ? PyLines.rstrip(text) : text);
    }
    return texts;
  }
}
