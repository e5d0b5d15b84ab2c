package punchcard.rules;

import punchcard.kernel.Currency;

/// The points that a promotion has promised to a member until it is completed.
public record PromisedKey(PromotionRun run, Currency currency) implements Counted {
  @Override
  public Run per() {
    return run.days();
  }
}
