package punchcard.ledger.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import punchcard.kernel.Currency;
import punchcard.kernel.PartnerId;

/// What is in force when a request is decided: the policies whose markers lie before it in the log.
///
/// @param zone of the programme's days
/// @param terms of each partner its versions, the oldest first
public record Programme(
    ZoneId zone,
    Map<Currency, CurrencyPolicy> currencies,
    Map<PartnerId, List<PartnerTerms>> terms) {
  public Programme {
    currencies = Map.copyOf(currencies);
    terms = Map.copyOf(terms);
  }

  /// Before anything was published.
  public static Programme in(ZoneId zone) {
    return new Programme(zone, Map.of(), Map.of());
  }

  public Optional<CurrencyPolicy> currency(Currency currency) {
    return Optional.ofNullable(currencies.get(currency));
  }

  /// With this version in force; an older one than what is in force changes nothing.
  public Programme with(CurrencyPolicy policy) {
    CurrencyPolicy now = currencies.get(policy.currency());
    if (now != null && now.version() >= policy.version()) return this;
    Map<Currency, CurrencyPolicy> next = new HashMap<>(currencies);
    next.put(policy.currency(), policy);
    return new Programme(zone, next, terms);
  }

  /// With this version of the terms; one that is known already changes nothing.
  public Programme with(PartnerTerms version) {
    List<PartnerTerms> known = terms.getOrDefault(version.partner(), List.of());
    if (!known.isEmpty() && known.getLast().version() >= version.version()) return this;
    List<PartnerTerms> more = new ArrayList<>(known);
    more.add(version);
    Map<PartnerId, List<PartnerTerms>> next = new HashMap<>(terms);
    next.put(version.partner(), List.copyOf(more));
    return new Programme(zone, currencies, next);
  }

  /// What is stamped on what a partner gives or honours at this moment, if anything is agreed.
  public Optional<PartnerTerms> terms(PartnerId partner, Instant at) {
    for (PartnerTerms version : terms.getOrDefault(partner, List.of()).reversed())
      if (!version.validFrom().isAfter(at)) return Optional.of(version);
    return Optional.empty();
  }

  /// The programme's day at this moment.
  public LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, zone);
  }

  /// When this day begins.
  public Instant startOf(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }
}
