package punchcard.bench;

import java.util.List;

/// What the bench is asked to do.
///
/// @param scenario one of {@link #SCENARIOS}
/// @param events how many events a round has
/// @param portBase the first port of the stack that is measured
record Arguments(String scenario, int events, int portBase) {
  static final List<String> SCENARIOS =
      List.of(
          "pipeline",
          "admission",
          "disclosure",
          "commands",
          "ledger",
          "rules",
          "members",
          "import",
          "replay");

  private static final String USAGE =
      "usage: deploy/bench/run [" + String.join("|", SCENARIOS) + "] [--events N] [--port-base N]";

  /// @throws IllegalArgumentException with the usage, if they are not such arguments
  static Arguments parse(String... args) {
    String scenario = "pipeline";
    int events = 200_000;
    int portBase = 8400;
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--events" -> events = positive(args, ++i);
        case "--port-base" -> portBase = positive(args, ++i);
        default -> scenario = scenario(args[i]);
      }
    }
    return new Arguments(scenario, events, portBase);
  }

  private static String scenario(String name) {
    if (!SCENARIOS.contains(name))
      throw new IllegalArgumentException("no such scenario: " + name + "; " + USAGE);
    return name;
  }

  private static int positive(String[] args, int at) {
    try {
      int value = Integer.parseInt(at < args.length ? args[at] : "");
      if (value > 0) return value;
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(USAGE, e);
    }
    throw new IllegalArgumentException(USAGE);
  }
}
