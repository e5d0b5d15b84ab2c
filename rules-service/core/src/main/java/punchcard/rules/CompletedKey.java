package punchcard.rules;

/// The events with which a member has completed a promotion.
public record CompletedKey(PromotionRun run) implements Counted {
  @Override
  public Run per() {
    return run.days();
  }
}
