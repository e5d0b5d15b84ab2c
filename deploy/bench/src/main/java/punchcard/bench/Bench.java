package punchcard.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/// `deploy/bench/run`: measures one scenario on a stack of its own and ends with one line of JSON.
public final class Bench {
  private Bench() {}

  /// Exits with 0 when it has measured, 2 when the arguments are no good.
  public static void main(String[] args) throws IOException {
    Arguments arguments;
    try {
      arguments = Arguments.parse(args);
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(2);
      return;
    }
    Path state = Files.createTempDirectory("punchcard-bench");
    try {
      System.out.println(new Pipeline(arguments, state, new Progress(System.out)).measure().json());
    } catch (RuntimeException e) {
      System.err.println("What happened is in the logs under " + state + ", which stays.");
      throw e;
    }
    delete(state);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
    }
  }
}
