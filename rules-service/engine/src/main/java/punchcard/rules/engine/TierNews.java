package punchcard.rules.engine;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import punchcard.avro.Position;
import punchcard.avro.TierChanged;
import punchcard.kernel.AgreementId;
import punchcard.rules.AgreementsInForce;
import punchcard.rules.Ladder;
import punchcard.rules.Standing;
import punchcard.rules.Standings;
import punchcard.rules.Tier;
import punchcard.rules.engine.Announced.Known;

/// What is new of one member's tiers, compared with what was told.
final class TierNews {
  private final String member;
  private final AgreementsInForce agreements;
  private final Position because;
  private final Consumer<TierChanged> announce;
  private final SortedMap<AgreementId, Known> tiers;
  private final @Nullable LocalDate due;
  private LocalDate asOf;

  /// @param known what was told
  /// @param because where the log has that by which it is known
  TierNews(
      String member,
      Announced known,
      AgreementsInForce agreements,
      Position because,
      Consumer<TierChanged> announce) {
    this.member = member;
    this.agreements = agreements;
    this.because = because;
    this.announce = announce;
    this.tiers = new TreeMap<>(known.tiers());
    this.due = known.due();
    this.asOf = known.asOf();
  }

  /// Tells what became of the tiers up to a day, step by step, if nothing more was earned.
  TierNews until(LocalDate day, Standings standings) {
    agreements
        .ladders()
        .forEach(
            (agreement, ladder) -> {
              Standing next = standings.of(agreement, ladder, asOf).next(ladder);
              for (; next != null && !next.asOf().isAfter(day); next = next.next(ladder))
                tell(agreement, ladder, next);
            });
    if (day.isAfter(asOf)) asOf = day;
    return this;
  }

  /// Tells where the standings are others than what was told.
  ///
  /// @param isAnyEarlier whether a tier may change sooner than was expected
  Announced of(Standings standings, boolean isAnyEarlier) {
    LocalDate last = standings.lastDay();
    LocalDate day = last != null && last.isAfter(asOf) ? last : asOf;
    SortedMap<AgreementId, Known> before = new TreeMap<>(tiers);
    agreements
        .ladders()
        .forEach(
            (agreement, ladder) -> tell(agreement, ladder, standings.of(agreement, ladder, day)));
    boolean isExpected = !isAnyEarlier && due != null && due.isAfter(day) && before.equals(tiers);
    return new Announced(asOf, tiers, isExpected ? due : firstChange(standings, day));
  }

  private @Nullable LocalDate firstChange(Standings standings, LocalDate day) {
    return agreements.ladders().entrySet().stream()
        .map(each -> standings.of(each.getKey(), each.getValue(), day).next(each.getValue()))
        .filter(Objects::nonNull)
        .map(Standing::asOf)
        .min(LocalDate::compareTo)
        .orElse(null);
  }

  private void tell(AgreementId agreement, Ladder ladder, Standing standing) {
    Known known = tiers.get(agreement);
    Tier before = known == null ? ladder.lowest() : known.tier();
    int version = requireNonNull(agreements.versions().get(agreement));
    if (known == null && before.equals(standing.tier())) return;
    tiers.put(agreement, new Known(standing.tier(), version));
    if (!before.equals(standing.tier()))
      announce.accept(changed(agreement, version, before, standing));
  }

  private TierChanged changed(AgreementId agreement, int version, Tier before, Standing standing) {
    return TierChanged.newBuilder()
        .setMemberId(member)
        .setAgreementId(agreement.value())
        .setAgreementVersion(version)
        .setTierBefore(before.value())
        .setTier(standing.tier().value())
        .setSince(standing.since())
        .setBecause(because)
        .build();
  }
}
