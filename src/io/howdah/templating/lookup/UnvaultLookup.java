package io.howdah.templating.lookup;

import io.howdah.templating.extension.Lookup;
import io.howdah.templating.extension.LookupContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** unvault: the text of files, decrypted, to the last byte. */
record UnvaultLookup(ControllerFiles files) implements Lookup {
  @Override
  public String name() {
    return "unvault";
  }

  @Override
  public List<@Nullable Object> run(
      List<@Nullable Object> terms, Map<String, @Nullable Object> given, LookupContext context) {
    List<@Nullable Object> texts = new ArrayList<>();
    for (Object term : terms) {
      String name = Terms.text(term, "startswith");
      Path file = context.find("files", name).orElse(null);
      if (file == null) {
        throw new io.howdah.templating.value.PyTypeException(
            "AnsibleParserError", "Unable to find file matching \"" + name + "\" ");
      }
      texts.add(files.text(file));
    }
    return texts;
  }
}
