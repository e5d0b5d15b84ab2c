package punchcard.accounting.settlement;

import java.util.List;
import punchcard.kernel.Currency;
import punchcard.kernel.PartnerId;

/// Points that no statement could bill, because no price is stamped on them. They are listed, so
/// that nobody takes them for settled.
public record Unpriced(PartnerId partner, LineKind kind, Currency currency, List<Source> sources) {
  public Unpriced {
    sources = sources.stream().sorted().toList();
  }

  /// Minor units.
  public long points() {
    return sources.stream().mapToLong(Source::points).reduce(0, Math::addExact);
  }
}
