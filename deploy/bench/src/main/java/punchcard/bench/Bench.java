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
      System.out.println(measure(arguments, state).json());
    } catch (RuntimeException e) {
      System.err.println("What happened is in the logs under " + state + ", which stays.");
      throw e;
    }
    delete(state);
  }

  private static Report measure(Arguments arguments, Path state) {
    Scenario scenario = scenario(arguments, new Progress(System.out));
    try (MeasuredStack stack = MeasuredStack.start(arguments.portBase(), state)) {
      return scenario.measure(stack);
    }
  }

  private static Scenario scenario(Arguments arguments, Progress progress) {
    return switch (arguments.scenario()) {
      case "pipeline" -> new Pipeline(arguments, progress);
      case "admission" -> AdmissionAlone.toTheLog(arguments, progress);
      case "disclosure" -> AdmissionAlone.toTheFeed(arguments, progress);
      case "commands" -> new Commands(progress);
      case "ledger" -> new LedgerAlone(arguments, progress);
      case "rules" -> new RulesAlone(arguments, progress);
      case "members" -> new Members(arguments, progress);
      case "import" -> new BalanceImports(arguments, progress);
      case "replay" -> new DryRunReplay(arguments, progress);
      default -> throw new IllegalStateException("no scenario " + arguments.scenario());
    };
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
    }
  }
}
