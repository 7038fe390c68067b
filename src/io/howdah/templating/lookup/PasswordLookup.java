package io.howdah.templating.lookup;

import io.howdah.templating.crypt.HashSettings;
import io.howdah.templating.crypt.PasswordHash;
import io.howdah.templating.extension.Lookup;
import io.howdah.templating.extension.LookupContext;
import io.howdah.templating.filter.HomeFolders;
import io.howdah.templating.random.PyRandom;
import io.howdah.templating.value.PyText;
import io.howdah.templating.value.PyTypeException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** password: a password from a file, made and kept there at the first use. */
final class PasswordLookup implements Lookup {
  private static final List<String> OPTIONS =
      List.of("length", "encrypt", "chars", "ident", "seed");
  private static final Path NOWHERE = Path.of("/dev/null");

  @Override
  public String name() {
    return "password";
  }

  @Override
  public List<@Nullable Object> run(
      List<@Nullable Object> terms, Map<String, @Nullable Object> options, LookupContext context) {
    List<@Nullable Object> found = new ArrayList<>();
    for (Object term : terms) {
      Map<String, @Nullable Object> all = new LinkedHashMap<>(options);
      String path = path(Terms.text(term, "split"), all);
      String expanded = HomeFolders.expand(path, context.environment());
      Path file = context.settings().basedir().resolve(expanded).normalize();
      found.add(password(file, new Options(all)));
    }
    return found;
  }

  /** The path; the term's own options join those given. */
  private static String path(String term, Map<String, @Nullable Object> options) {
    int space = term.indexOf(' ');
    if (space < 0) {
      return term;
    }
    String path = term.substring(0, space);
    Map<String, String> pairs = KeyValues.parse(term.substring(space + 1));
    String raw = pairs.remove(KeyValues.RAW);
    if (raw != null) {
      path = path + " " + raw;
      if (!term.startsWith(path)) {
        throw Terms.error("Unrecognized value after key=value parameters given to password lookup");
      }
    }
    TreeSet<String> unknown = new TreeSet<>(pairs.keySet());
    OPTIONS.forEach(unknown::remove);
    if (!unknown.isEmpty()) {
      throw Terms.error(
          "Unrecognized parameter(s) given to password lookup: " + String.join(", ", unknown));
    }
    options.putAll(pairs);
    return path;
  }

  private static Object password(Path file, Options options) {
    String encrypt = options.get("encrypt") == null ? null : options.text("encrypt", "");
    encrypt = encrypt == null || encrypt.isEmpty() ? null : encrypt;
    boolean kept = !file.equals(NOWHERE);
    PasswordFile.Content content =
        kept ? PasswordFile.locked(file, known -> next(known, options)) : next(null, options);
    if (encrypt == null) {
      return content.password();
    }
    HashSettings settings = new HashSettings(content.salt(), null, null, content.ident());
    return PasswordHash.of(content.password().getBytes(StandardCharsets.UTF_8), encrypt, settings);
  }

  /** What the file should hold after this lookup. */
  private static PasswordFile.Content next(PasswordFile.@Nullable Content known, Options options) {
    String encrypt = options.text("encrypt", "");
    String password = known == null ? generated(options) : known.password();
    String salt = known == null ? null : known.salt();
    if (!encrypt.isEmpty() && salt == null) {
      salt = PasswordHash.randomSalt(PasswordHash.saltSize(encrypt));
    }
    String ident = options.text("ident", "");
    String kept = known == null ? null : known.ident();
    if (kept != null && !ident.isEmpty() && !kept.equals(ident)) {
      throw Terms.error(
          "The ident parameter provided (%s) does not match the stored one (%s)."
              .formatted(ident, kept));
    }
    String used = ident.isEmpty() ? kept : ident;
    used = used == null && encrypt.equals("bcrypt") ? "2b" : used;
    return new PasswordFile.Content(password, salt, used);
  }

  private static String generated(Options options) {
    long length = options.whole("length", 20);
    Object seed = options.get("seed");
    PyRandom random =
        seed == null
            ? PyRandom.system()
            : seed instanceof Long number
                ? PyRandom.seeded(BigInteger.valueOf(number))
                : PyRandom.seeded(PyText.str(seed));
    int[] chars = PasswordChars.of(options.get("chars")).codePoints().toArray();
    if (chars.length == 0) {
      throw new PyTypeException("IndexError", "Cannot choose from an empty sequence");
    }
    return random.characters(chars, (int) Math.min(Math.max(0, length), 1_000_000));
  }
}
