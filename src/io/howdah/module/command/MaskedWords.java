package io.howdah.module.command;

import io.howdah.connection.ShellQuote;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A command line fit to be shown: what follows a password option is masked, as Ansible does. */
final class MaskedWords {
  private static final Pattern PASSWORD_OPTION =
      Pattern.compile("^(-{1,2}[-\\w]*?pass[-\\s]?(?:word|wd)?)(=.*)?$", Pattern.CASE_INSENSITIVE);
  private static final Pattern URL_PASSWORD = Pattern.compile("(://[^/:@]+:)[^/@]+@");
  private static final String MASK = "********";

  private MaskedWords() {}

  /** The words, quoted for a shell, joined by blanks. */
  static String join(List<String> words) {
    List<String> shown = new ArrayList<>();
    boolean maskNext = false;
    for (String word : words) {
      Matcher option = PASSWORD_OPTION.matcher(word);
      boolean isOption = option.matches();
      if (maskNext) {
        shown.add(MASK);
      } else if (isOption && option.group(2) != null) {
        shown.add(option.group(1) + "=" + MASK);
      } else {
        shown.add(URL_PASSWORD.matcher(word).replaceAll("$1" + MASK + "@"));
      }
      maskNext = !maskNext && isOption && option.group(2) == null;
    }
    return ShellQuote.join(shown);
  }
}
