import io.howdah.connection.Command;
import io.howdah.connection.Connection;
import io.howdah.connection.local.LocalConnection;
import io.howdah.connection.ssh.SshConnection;
import io.howdah.connection.ssh.SshVariables;
import java.util.Arrays;
import java.util.Random;

/**
 * Times the live shell. Arguments: none for this machine's own shell, else a host name and ssh
 * options ("-p 2222 -i key -o ..."), each "host options..." one word. Run it with the classes and
 * jars on the class path: java -cp ... bench/ConnectionBench.java [HOST OPTIONS]
 */
public final class ConnectionBench {
  private ConnectionBench() {}

  /** Prints milliseconds, one figure a line. */
  public static void main(String[] args) {
    long start = System.nanoTime();
    Connection connection = connect(args);
    connection.run(Command.of(":"));
    print("connect and first command, cold", millis(start));
    each(connection, "empty script", ":", null);
    each(connection, "built-in", "[ -d /etc ] && echo yes", null);
    each(connection, "external command", "/bin/true", null);
    each(connection, "stat and sha1sum", "stat /etc/passwd; sha1sum /etc/passwd", null);
    each(connection, "cat of 100 bytes of input", "cat", new byte[100]);
    each(connection, "cat of 100 kB of input", "cat", noise(100_000));
    each(connection, "put of 2 kB", null, noise(2_000));
    each(connection, "put of 1 MB", null, noise(1_000_000));
    long closing = System.nanoTime();
    connection.close();
    print("close", millis(closing));
    for (int i = 0; i < 3; i++) {
      start = System.nanoTime();
      try (Connection again = connect(args)) {
        again.run(Command.of(":"));
        print("connect and first command, warm", millis(start));
      }
    }
  }

  private static Connection connect(String[] args) {
    if (args.length == 0) {
      return new LocalConnection();
    }
    SshVariables.Place place = SshVariables.Place.of(System.getenv());
    SshVariables p = SshVariables.of(args[0], place);
    String options = args.length > 1 ? args[1] : "";
    return new SshConnection(
        new SshVariables(
                args[0], null, null, null, null, null, null, options, true, p.timeout(), 1, place)
            .settings());
  }

  private static byte[] noise(int size) {
    byte[] bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    return bytes;
  }

  private static void each(Connection connection, String name, String script, byte[] input) {
    int rounds = input != null && input.length > 50_000 ? 20 : 300;
    for (int i = 0; i < rounds; i++) {
      once(connection, script, input);
    }
    double[] times = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      long start = System.nanoTime();
      once(connection, script, input);
      times[i] = millis(start);
    }
    Arrays.sort(times);
    print(name, times[rounds / 2]);
  }

  private static void once(Connection connection, String script, byte[] input) {
    if (script == null) {
      connection.put(input, "/tmp/howdah-bench-file", 0600);
    } else {
      Command command = Command.of(script);
      connection.run(input == null ? command : command.withStdin(input));
    }
  }

  private static double millis(long since) {
    return (System.nanoTime() - since) / 1e6;
  }

  private static void print(String name, double millis) {
    System.out.printf("%-34s %9.3f ms%n", name, millis);
  }
}
