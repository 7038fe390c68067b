package io.howdah.inventory;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A host's name, possibly with ranges, and its port: {@code web1}, {@code web1:2222}, {@code
 * [fe80::1]:22}, {@code web[01:10]:2222}.
 */
public record HostAddress(String name, @Nullable Integer port) {
  private static final Pattern BRACKETED = Pattern.compile("\\[([^\\[\\]]+)\\]:([0-9]+)");
  private static final Pattern RANGE = Pattern.compile("\\[[^\\[\\]]*\\]");
  private static final Pattern WITH_PORT =
      Pattern.compile("((?:[^:\\[\\]]|\\[[^\\[\\]]*\\])+):([0-9]+)");
  private static final Pattern WORD = Pattern.compile("[\\w][\\w.\\-]*(?<![.\\-])");
  private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:]*:[0-9A-Fa-f:.]*(?:%\\w+)?");

  /** Takes the text apart; nothing if it isn't an address (then it is a pattern of patterns). */
  public static Optional<HostAddress> parse(String text) {
    Matcher bracketed = BRACKETED.matcher(text);
    if (bracketed.matches() && isName(bracketed.group(1))) {
      return Optional.of(new HostAddress(bracketed.group(1), Integer.valueOf(bracketed.group(2))));
    }
    Matcher withPort = WITH_PORT.matcher(text);
    if (withPort.matches() && isName(withPort.group(1))) {
      return Optional.of(new HostAddress(withPort.group(1), Integer.valueOf(withPort.group(2))));
    }
    return isName(text) ? Optional.of(new HostAddress(text, null)) : Optional.empty();
  }

  private static boolean isName(String text) {
    String plain = RANGE.matcher(text).replaceAll("0");
    return WORD.matcher(plain).matches() || isIpv6(plain);
  }

  private static boolean isIpv6(String text) {
    long colons = text.chars().filter(c -> c == ':').count();
    return colons >= 2 && IPV6.matcher(text).matches();
  }
}
