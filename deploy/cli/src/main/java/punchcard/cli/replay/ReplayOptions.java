package punchcard.cli.replay;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import punchcard.cli.RulesOptions;

/// Which replay something is said of, and where.
final class ReplayOptions {
  @Parameters(paramLabel = "ID", description = "The replay.")
  private int id;

  @Mixin private RulesOptions rules = new RulesOptions();

  int id() {
    return id;
  }

  Replays service() {
    return new Replays(rules.service());
  }
}
