package io.howdah.machines.lab;

import io.howdah.machines.MachinesException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Keeps the package lists in the cache young, since the cache itself never looks one up again. Asks
 * for each suite's list of lists the hosts' own way, before any host does: so that a cache that
 * hangs is noticed and started anew.
 */
final class FreshLists {
  private static final Duration KEPT = Duration.ofHours(1);
  private static final Duration TO_LISTEN = Duration.ofSeconds(30);

  private enum Answer {
    FINE,
    REFUSED,
    NONE
  }

  private final Path cache;
  private final Runnable restart;
  private final Consumer<String> progress;
  private final Duration patience;

  /**
   * Of one cache.
   *
   * @param cache its directory
   * @param restart starts it anew
   * @param patience how long it may be silent
   */
  FreshLists(Path cache, Runnable restart, Consumer<String> progress, Duration patience) {
    this.cache = cache;
    this.restart = restart;
    this.progress = progress;
    this.patience = patience;
  }

  /** Has them fetched; a mirror that cannot be reached is told, and is no reason to stop. */
  void fetch(List<String> addresses, InetSocketAddress door) {
    Proxy proxy = new Proxy(Proxy.Type.HTTP, door);
    Waiting.holds(TO_LISTEN, () -> listens(door));
    boolean old = areOld();
    if (old) {
      removeLists();
    }
    Answer answer = all(addresses, proxy);
    if (answer == Answer.NONE) {
      progress.accept("starting the package cache anew");
      restart.run();
      answer = all(addresses, proxy);
    }
    if (old && answer == Answer.FINE) {
      TextFile.write(stamp(), "");
    }
  }

  private Path stamp() {
    return cache.resolve("fetched");
  }

  private boolean areOld() {
    try {
      return !Files.exists(stamp())
          || Files.getLastModifiedTime(stamp()).toInstant().isBefore(Instant.now().minus(KEPT));
    } catch (IOException e) {
      return true;
    }
  }

  /** Those named by their digest never change, so they stay. */
  private void removeLists() {
    try (Stream<Path> files = Files.walk(cache.resolve("packages"))) {
      files
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().contains("/dists/"))
          .filter(file -> !file.toString().contains("/by-hash/"))
          .forEach(file -> file.toFile().delete());
    } catch (IOException | java.io.UncheckedIOException e) {
      throw new MachinesException("cannot remove old package lists from " + cache, e);
    }
  }

  private static boolean listens(InetSocketAddress door) {
    try (Socket socket = new Socket()) {
      socket.connect(door, 1000);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private Answer all(List<String> addresses, Proxy proxy) {
    Answer answer = Answer.FINE;
    for (String address : addresses) {
      answer = answer == Answer.FINE ? ask(address, proxy) : answer;
    }
    return answer;
  }

  private Answer ask(String address, Proxy proxy) {
    try {
      HttpURLConnection connection = (HttpURLConnection) new URL(address).openConnection(proxy);
      connection.setConnectTimeout((int) patience.toMillis());
      connection.setReadTimeout((int) patience.toMillis());
      try (InputStream body = connection.getInputStream()) {
        body.transferTo(OutputStream.nullOutputStream());
      }
      return Answer.FINE;
    } catch (SocketTimeoutException e) {
      progress.accept("the package cache does not answer for " + address);
      return Answer.NONE;
    } catch (IOException e) {
      progress.accept("no package lists from the mirror: " + e.getMessage());
      return Answer.REFUSED;
    }
  }
}
