package punchcard.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.AgreementId;
import punchcard.kernel.Points;
import punchcard.rules.Ladder.Level;

/// A member's tier in one agreement on a day, for people to read.
///
/// @param since its first day; null: the member has it from the beginning
/// @param balance what the window comes to on that day
/// @param above the next level; empty: it is the highest
/// @param next the next tier, and from when on, if nothing more is earned; empty: it stays
public record TierHeld(
    AgreementId agreement,
    int version,
    Tier tier,
    @Nullable LocalDate since,
    Points balance,
    Optional<Level> above,
    Optional<Next> next) {

  /// Another tier, and its first day.
  public record Next(Tier tier, LocalDate from) {}

  /// In the order of the agreements' ids; of those that have tiers.
  public static List<TierHeld> all(
      Standings standings, AgreementsInForce agreements, LocalDate day) {
    return agreements.ladders().entrySet().stream()
        .map(
            each ->
                of(
                    each.getKey(),
                    agreements.versions().getOrDefault(each.getKey(), 0),
                    each.getValue(),
                    standings.of(each.getKey(), each.getValue(), day)))
        .toList();
  }

  private static TierHeld of(AgreementId agreement, int version, Ladder ladder, Standing standing) {
    return new TierHeld(
        agreement,
        version,
        standing.tier(),
        standing.since(),
        new Points(standing.balance(ladder), ladder.currency()),
        ladder.above(standing.tier()),
        Optional.ofNullable(standing.next(ladder)).map(it -> new Next(it.tier(), it.asOf())));
  }

  /// What is missing for the next level, in minor units; empty: there is none.
  public Optional<Long> missing() {
    return above.map(level -> Math.max(0, level.from() - balance.minor()));
  }
}
