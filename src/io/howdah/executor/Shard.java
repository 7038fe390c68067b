package io.howdah.executor;

import io.howdah.error.ExitCode;
import io.howdah.error.HowdahException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One part of a run that is split over machines, each with every {@code count}th host of the
 * inventory.
 *
 * @param number of this part, from 1
 * @param count how many parts
 */
public record Shard(int number, int count) {
  /** A run that is not split. */
  public static final Shard WHOLE = new Shard(1, 1);

  private static final Pattern TEXT = Pattern.compile("([1-9]\\d{0,3})/([1-9]\\d{0,3})");

  /** Reads {@code 2/3}. */
  public static Shard of(String text) {
    Matcher matcher = TEXT.matcher(text);
    Shard shard =
        matcher.matches()
            ? new Shard(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)))
            : new Shard(1, 0);
    if (shard.number > shard.count) {
      throw new HowdahException(
          "--shard takes a number and a count, as 2/3, not '" + text + "'",
          null,
          null,
          ExitCode.BAD_OPTIONS,
          null);
    }
    return shard;
  }

  /** Whether there are other parts. */
  public boolean isSplit() {
    return count > 1;
  }

  /** This part's share of all hosts; every host is in one part. */
  public <T> List<T> hosts(List<T> all) {
    return IntStream.range(0, all.size())
        .filter(index -> index % count == number - 1)
        .mapToObj(all::get)
        .toList();
  }

  /**
   * This part's share of {@code serial}, so that all parts together never have more hosts at a
   * time.
   *
   * @param sizes counts or percentages of all hosts
   * @param all how many hosts the play has in all parts
   * @throws HowdahException where there is less than one host for each part
   */
  public List<? extends @Nullable Object> serial(List<? extends @Nullable Object> sizes, int all) {
    if (!isSplit()) {
      return sizes;
    }
    List<@Nullable Object> shares = new ArrayList<>();
    for (Object size : sizes) {
      shares.add(share(String.valueOf(size).strip(), all));
    }
    return shares;
  }

  private Object share(String size, int all) {
    double whole =
        size.endsWith("%")
            ? Math.max(1, Math.floor(all * Double.parseDouble(size.replace("%", "")) / 100))
            : Double.parseDouble(size);
    int wanted = (int) whole;
    if (wanted > 0 && wanted < count && wanted < all) {
      throw new HowdahException(
          "serial: %s is less than a host for each of %d shards, which run side by side: take"
                  .formatted(size, count)
              + " fewer shards, or a run without them");
    }
    return wanted <= 0 ? 0L : Math.max(1L, wanted / count + (number <= wanted % count ? 1 : 0));
  }

  /** What one part can't do for all. */
  public HowdahException refusal(String what) {
    return new HowdahException(
        what + ", and each of " + count + " shards would do it: run it without shards");
  }
}
