package punchcard.accounting.exposure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import punchcard.accounting.exposure.CoverAlert.Change;
import punchcard.accounting.money.Money;
import punchcard.accounting.money.MoneyUnit;
import punchcard.accounting.period.Cut;
import punchcard.accounting.terms.Party;
import punchcard.kernel.PartnerId;
import punchcard.ledger.programme.Cover;
import punchcard.ledger.programme.PartnerTerms;

/// Watches how far partners' covers are used, as far as the journal was read.
///
/// The alerts that were raised are all that it remembers. Whoever has read less of the journal than
/// an alert was raised by has nothing to say about that partner: so it does not matter who watches,
/// and how many do.
///
/// @param inForce each partner's terms
/// @param billed the sum of a partner's statements so far: less than zero, it owes that
/// @param payments of anybody
/// @param upTo how far the journal was read
public record CoverWatch(
    Collection<PartnerTerms> inForce,
    Function<PartnerTerms, Money> billed,
    Collection<Payment> payments,
    Cut upTo) {

  /// How far one partner's cover is used. Without a cover nothing is used up, or exceeded.
  public CoverUse use(PartnerTerms terms) {
    MoneyUnit money = new MoneyUnit(terms.money());
    Money owed = Owed.by(Party.of(terms.partner()), money, billed.apply(terms), payments);
    return terms.cover() instanceof Cover.None
        ? new CoverUse(owed, 0, List.of(), false)
        : CoverUse.of(terms.cover(), owed);
  }

  /// What there is to tell.
  ///
  /// @param last of each partner's alerts
  public List<CoverAlert> due(Map<PartnerId, CoverAlert> last, Instant now) {
    List<CoverAlert> due = new ArrayList<>();
    for (PartnerTerms terms : inForce)
      due(terms, last.get(terms.partner()), now).ifPresent(due::add);
    return due;
  }

  private Optional<CoverAlert> due(PartnerTerms terms, @Nullable CoverAlert last, Instant now) {
    if (last != null && !upTo.includesAllOf(last.upTo())) return Optional.empty();
    CoverUse use = use(terms);
    int number = last == null ? 1 : last.number() + 1;
    return change(last == null ? null : last.use(), use)
        .map(
            change ->
                new CoverAlert(terms.partner(), number, now, terms.version(), use, change, upTo));
  }

  private static Optional<Change> change(@Nullable CoverUse told, CoverUse now) {
    boolean exceeded = told != null && told.exceeded();
    List<Integer> reached = told == null ? List.of() : told.alertsPerMille();
    if (now.exceeded() && !exceeded) return Optional.of(new Change.Exceeded());
    List<Integer> raised =
        now.alertsPerMille().stream().filter(alert -> !reached.contains(alert)).toList();
    if (!raised.isEmpty()) return Optional.of(new Change.Passed(raised));
    boolean less = reached.stream().anyMatch(alert -> !now.alertsPerMille().contains(alert));
    return less || (exceeded && !now.exceeded())
        ? Optional.of(new Change.Eased())
        : Optional.empty();
  }
}
