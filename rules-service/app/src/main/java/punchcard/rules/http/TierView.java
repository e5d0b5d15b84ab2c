package punchcard.rules.http;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import punchcard.rules.Ladder.Level;
import punchcard.rules.TierHeld;
import punchcard.rules.TierHeld.Next;

/// A member's tier in one agreement.
///
/// @param since its first day; left out: the member has it from the beginning
/// @param currency what qualifies
/// @param balanceMinor what the window comes to today
/// @param nextTier the level above; left out: there is none
/// @param missingMinor what is missing for it
/// @param changesOn the first day on which the tier is another one, if nothing more is earned; left
///     out: it stays
/// @param changesTo that tier
@Serdeable
record TierView(
    String agreement,
    int version,
    String tier,
    @Nullable LocalDate since,
    String currency,
    long balanceMinor,
    @Nullable String nextTier,
    @Nullable Long missingMinor,
    @Nullable LocalDate changesOn,
    @Nullable String changesTo) {
  static TierView of(TierHeld held) {
    return new TierView(
        held.agreement().value(),
        held.version(),
        held.tier().value(),
        held.since(),
        held.balance().currency().code(),
        held.balance().minor(),
        held.above().map(Level::tier).map(Object::toString).orElse(null),
        held.missing().orElse(null),
        held.next().map(Next::from).orElse(null),
        held.next().map(Next::tier).map(Object::toString).orElse(null));
  }
}
