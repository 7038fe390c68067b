package io.howdah.yaml;

import io.howdah.error.ExitCode;
import io.howdah.error.HowdahException;
import io.howdah.error.SourceLocation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Reads YAML 1.1 and JSON as Ansible does. Holds no state between reads; thread-safe. */
public final class YamlReader {
  private final YamlOptions options;

  /** A reader with its duplicates rule, warnings and vault passwords. */
  public YamlReader(YamlOptions options) {
    this.options = options;
  }

  /** What this reader was made with. */
  public YamlOptions options() {
    return options;
  }

  /**
   * A file's only document, decrypted first where the whole file is a vault. Nodes and errors name
   * the path as given.
   *
   * @throws YamlException where it is not YAML
   * @throws HowdahException where the file can't be read
   * @throws VaultException where it can't be decrypted
   */
  public YamlNode read(Path file) {
    return parse(text(file), file.toString());
  }

  /** A file's text, decrypted where the whole file is a vault. Errors as for read. */
  public String text(Path file) {
    return new String(bytes(file), StandardCharsets.UTF_8);
  }

  /** A file's bytes, decrypted where the whole file is a vault. Errors as for read. */
  public byte[] bytes(Path file) {
    byte[] bytes = raw(file);
    boolean sealed = Vault.isEncrypted(bytes);
    return sealed ? Vault.decrypt(bytes, options.secrets(), file.toString()) : bytes;
  }

  private static byte[] raw(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      String why =
          Files.exists(file)
              ? "an error occurred while trying to read the file '" + file + "'"
              : "Could not find or access '"
                  + file
                  + "' on the Ansible Controller.\nIf you are using a module and expect the file"
                  + " to exist on the remote, see the remote_src option";
      String message = "Unable to retrieve file contents\n" + why;
      throw new HowdahException(message, null, null, ExitCode.ERROR, e);
    }
  }

  /**
   * The only document of a text.
   *
   * @param file the name that nodes and errors give
   * @throws YamlException where it is neither YAML nor JSON
   */
  public YamlNode parse(String text, String file) {
    if (JsonNodes.looksLike(text)) {
      YamlNode node = JsonNodes.tryParse(text, file, options);
      if (node != null) {
        return node;
      }
    }
    return yaml(text, file);
  }

  /**
   * Every document of a YAML text, in order; none for an empty text.
   *
   * @param file the name that nodes and errors give
   * @throws YamlException where it is not YAML
   */
  public List<YamlNode> parseAll(String text, String file) {
    return compose(text, file, YamlComposer::documents);
  }

  private YamlNode yaml(String text, String file) {
    return compose(text, file, YamlComposer::document);
  }

  private <T> T compose(String text, String file, Function<YamlComposer, T> read) {
    LoadSettings settings = settings(file);
    try {
      StreamReader reader = new StreamReader(settings, withoutMark(text));
      return read.apply(new YamlComposer(new ParserImpl(settings, reader), file, options));
    } catch (MarkedYamlEngineException e) {
      throw YamlProblems.of(e, file);
    } catch (YamlEngineException e) {
      String problem = String.valueOf(e.getMessage());
      throw YamlException.syntax(problem, SourceLocation.ofFile(file), e);
    }
  }

  private static String withoutMark(String text) {
    return !text.isEmpty() && text.charAt(0) == '\uFEFF' ? text.substring(1) : text;
  }

  private static LoadSettings settings(String file) {
    return LoadSettings.builder()
        .setLabel(file)
        .setUseMarks(true)
        .setCodePointLimit(Integer.MAX_VALUE)
        .build();
  }
}
