package io.howdah.module.net;

import io.howdah.connection.CommandResult;
import io.howdah.connection.ShellQuote;
import io.howdah.module.ModuleArgs;
import io.howdah.module.ModuleContext;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Asks a host about TCP ports. Its own ports it reads from /proc/net/tcp, which needs no tool at
 * all; for others it connects with bash, nc, python3 or perl, whichever is there.
 */
final class PortProbe {
  private static final Map<String, String> STATE_IDS =
      Map.of(
          "ESTABLISHED", "01",
          "SYN_SENT", "02",
          "SYN_RECV", "03",
          "FIN_WAIT1", "04",
          "FIN_WAIT2", "05",
          "TIME_WAIT", "06");
  private static final String LISTEN = "0A";
  private static final String MAPPED = "0000000000000000FFFF0000";
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1", "0.0.0.0");

  /** host port seconds; exit code 0 if it can be connected to, 3 if there is no tool. */
  private static final String CONNECT =
      """
      t=; command -v timeout >/dev/null 2>&1 && t="timeout $3"
      if command -v bash >/dev/null 2>&1; then $t bash -c ': <>"/dev/tcp/$1/$2"' _ "$1" "$2"
      elif command -v python3 >/dev/null 2>&1; then
      python3 -c 'import socket, sys; socket.create_connection((sys.argv[1], int(sys.argv[2])), float(sys.argv[3]))' "$1" "$2" "$3"
      elif command -v nc >/dev/null 2>&1; then nc -z -w "$3" "$1" "$2" </dev/null
      elif command -v perl >/dev/null 2>&1; then
      perl -MIO::Socket::INET -e 'exit !IO::Socket::INET->new(PeerAddr => "$ARGV[0]:$ARGV[1]", Timeout => $ARGV[2])' "$1" "$2" "$3"
      else exit 3; fi
      """;

  /** host port seconds; prints what the other side says first, at most so long. */
  private static final String READ =
      """
      if command -v bash >/dev/null 2>&1 && command -v timeout >/dev/null 2>&1; then
      timeout "$3" bash -c 'exec 3<>"/dev/tcp/$1/$2" && cat <&3' _ "$1" "$2"
      elif command -v python3 >/dev/null 2>&1; then
      python3 -c 'import socket, sys
      s = socket.create_connection((sys.argv[1], int(sys.argv[2])), float(sys.argv[3]))
      try:
          while True:
              b = s.recv(4096)
              if not b: break
              sys.stdout.buffer.write(b)
      except socket.timeout: pass' "$1" "$2" "$3"
      elif command -v nc >/dev/null 2>&1; then sleep "$3" | nc -w "$3" "$1" "$2"; fi
      """;

  private final ModuleArgs args;
  private final ModuleContext context;
  private final String host;

  PortProbe(ModuleArgs args, ModuleContext context) {
    this.args = args;
    this.context = context;
    this.host = args.text("host");
  }

  private record Socket(String local, String port, String remote, String state) {}

  /** Whether somebody listens there. */
  boolean isOpen() {
    if (LOOPBACK.contains(host)) {
      List<Socket> all = sockets();
      if (!all.isEmpty()) {
        Set<String> own = addresses(host.equals("localhost") ? "127.0.0.1" : host);
        return all.stream()
            .anyMatch(
                s -> s.state().equals(LISTEN) && s.port().equals(hexPort()) && isLocal(s, own));
      }
    }
    return context.run(call(CONNECT, args.number("connect_timeout").orElse(5L))).succeeded();
  }

  /** Someone who listens on all addresses listens on this one, too. */
  private static boolean isLocal(Socket socket, Set<String> own) {
    return own.contains(socket.local()) || socket.local().matches("0+") || own.contains("00000000");
  }

  /** What the other side says within a second of being connected to. */
  byte[] read() {
    return context.run(call(READ, 1)).stdout();
  }

  private String call(String script, long seconds) {
    return "set -- "
        + ShellQuote.quote(host)
        + " "
        + args.raw("port")
        + " "
        + seconds
        + "\n"
        + script;
  }

  /** Connections to the port that are in one of the wanted states. */
  long activeConnections() {
    Set<String> own = resolve(host);
    Set<String> excluded = new LinkedHashSet<>();
    args.texts("exclude_hosts").forEach(name -> excluded.addAll(resolve(name)));
    List<String> states =
        args.texts("active_connection_states").stream()
            .map(name -> STATE_IDS.getOrDefault(name, ""))
            .toList();
    boolean all = own.contains("00000000");
    return sockets().stream()
        .filter(s -> s.port().equals(hexPort()) && states.contains(s.state()))
        .filter(s -> !excluded.contains(s.remote()))
        .filter(s -> all || own.contains(s.local()))
        .count();
  }

  private String hexPort() {
    return String.format("%04X", args.number("port").orElse(0L));
  }

  private List<Socket> sockets() {
    CommandResult tables = context.run("cat /proc/net/tcp /proc/net/tcp6 2>/dev/null");
    List<Socket> all = new ArrayList<>();
    for (String line : tables.out().split("\n")) {
      String[] fields = line.strip().split("\\s+");
      if (fields.length > 3 && fields[1].contains(":") && fields[2].contains(":")) {
        String[] local = fields[1].split(":");
        all.add(new Socket(local[0], local[1], fields[2].split(":")[0], fields[3]));
      }
    }
    return all;
  }

  private Set<String> resolve(String name) {
    if (name.matches("[0-9.]+") || name.contains(":")) {
      return addresses(name);
    }
    Set<String> all = new LinkedHashSet<>();
    String found = context.run("getent ahosts " + ShellQuote.quote(name)).out();
    for (String line : found.split("\n")) {
      if (!line.isBlank()) {
        all.addAll(addresses(line.strip().split("\\s+")[0]));
      }
    }
    return all;
  }

  /** A literal address as /proc/net/tcp and tcp6 write it: words in the machine's byte order. */
  private static Set<String> addresses(String literal) {
    try {
      byte[] bytes = InetAddress.getByName(literal).getAddress();
      StringBuilder hex = new StringBuilder();
      for (int word = 0; word < bytes.length; word += 4) {
        for (int i = 3; i >= 0; i--) {
          hex.append(String.format("%02X", bytes[word + i]));
        }
      }
      String text = hex.toString().toUpperCase(Locale.ROOT);
      return bytes.length == 4 ? Set.of(text, MAPPED + text) : Set.of(text);
    } catch (UnknownHostException notLiteral) {
      return Set.of(new String(new byte[0], StandardCharsets.UTF_8));
    }
  }
}
