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
    int events = 0;
    int portBase = 8400;
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--events" -> events = positive(args, ++i);
        case "--port-base" -> portBase = positive(args, ++i);
        default -> scenario = scenario(args[i]);
      }
    }
    return new Arguments(scenario, events > 0 ? events : eventsOf(scenario), portBase);
  }

  /// A second or more for the bare copy where a service is measured alone: in less, one pause of
  /// the machine is all that is measured.
  private static int eventsOf(String scenario) {
    return switch (scenario) {
      case "admission", "disclosure", "ledger", "rules" -> 600_000;
      default -> 200_000;
    };
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
