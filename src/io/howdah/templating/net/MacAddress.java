package io.howdah.templating.net;

import io.howdah.templating.value.PyNumbers;
import io.howdah.templating.value.PyText;
import io.howdah.templating.value.PyTypeException;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** ansible.utils.hwaddr and macaddr: MAC addresses in several notations. */
public final class MacAddress {
  private static final List<Pattern> FORMS =
      List.of(
          Pattern.compile(form("([0-9a-fA-F]{1,2})", ":", 6)),
          Pattern.compile(form("([0-9a-fA-F]{1,2})", "-", 6)),
          Pattern.compile(form("([0-9a-fA-F]{1,4})", ":", 3)),
          Pattern.compile(form("([0-9a-fA-F]{1,4})", "-", 3)),
          Pattern.compile(form("([0-9a-fA-F]{1,4})", "\\.", 3)),
          Pattern.compile("([0-9a-fA-F]{5,6})-([0-9a-fA-F]{5,6})"),
          Pattern.compile("([0-9a-fA-F]{5,6}):([0-9a-fA-F]{5,6})"),
          Pattern.compile("([0-9a-fA-F]{12})"),
          Pattern.compile("([0-9a-fA-F]{11})"));

  private MacAddress() {}

  private static String form(String group, String separator, int count) {
    return String.join(separator, java.util.Collections.nCopies(count, group));
  }

  /** The 48 bits of an address in any notation, or null. */
  static @Nullable BigInteger parse(String text) {
    for (Pattern form : FORMS) {
      Matcher matcher = form.matcher(text);
      if (matcher.matches()) {
        StringBuilder digits = new StringBuilder();
        int width = 12 / matcher.groupCount();
        for (int i = 1; i <= matcher.groupCount(); i++) {
          digits.append("0".repeat(width - matcher.group(i).length())).append(matcher.group(i));
        }
        return new BigInteger(digits.toString(), 16);
      }
    }
    boolean number = text.matches("[0-9]+");
    BigInteger value = number ? new BigInteger(text) : null;
    return value != null && value.bitLength() <= 48 ? value : null;
  }

  /** What a query says of an address. */
  public static @Nullable Object filter(@Nullable Object value, String query, String alias) {
    String text = PyText.str(value);
    BigInteger mac = parse(text);
    if (mac == null) {
      if (!query.isEmpty() && !query.equals("bool")) {
        throw PyTypeException.filter(alias + ": not a hardware address: " + text);
      }
      return null;
    }
    String digits = "%012x".formatted(mac);
    return switch (query) {
      case "" -> text;
      case "bool" -> true;
      case "bare" -> digits.toUpperCase(Locale.ROOT);
      case "int" -> PyNumbers.normal(mac);
      case "cisco" -> split(digits, 4, ".");
      case "linux" -> split(digits, 2, ":");
      case "unix" -> unix(digits);
      case "win", "eui48" -> split(digits, 2, "-").toUpperCase(Locale.ROOT);
      case "pgsql", "postgresql", "psql" -> split(digits, 6, ":");
      default -> throw PyTypeException.filter(alias + ": unknown filter type: " + query);
    };
  }

  private static String split(String digits, int width, String separator) {
    return digits.replaceAll("(.{" + width + "})(?!$)", "$1" + separator);
  }

  /** Octets without leading zeros. */
  private static String unix(String digits) {
    return split(digits, 2, ":").replaceAll("\\b0([0-9a-f])", "$1");
  }

  /** The address that stateless autoconfiguration gives in a network. */
  static String slaac(BigInteger mac, IpNetwork network) {
    BigInteger high = mac.shiftRight(24).xor(BigInteger.ONE.shiftLeft(17));
    BigInteger low = mac.and(BigInteger.valueOf(0xffffff));
    BigInteger eui = high.shiftLeft(40).or(BigInteger.valueOf(0xfffeL).shiftLeft(24)).or(low);
    return IpText.of(6, network.first().add(eui));
  }
}
