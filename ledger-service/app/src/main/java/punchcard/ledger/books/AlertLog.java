package punchcard.ledger.books;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import punchcard.accounting.exposure.CoverAlert;
import punchcard.events.SchemaRegistry;
import punchcard.kernel.PartnerId;
import punchcard.runtime.versions.Published;
import punchcard.runtime.versions.VersionLog;

/// Reads the log of alerts about covers, to its end of the moment at which it is asked.
public final class AlertLog implements AutoCloseable {
  private final VersionLog<punchcard.avro.CoverAlert, PartnerId, CoverAlert> alerts;

  public AlertLog(String bootstrap, SchemaRegistry registry) {
    this.alerts = new VersionLog<>(bootstrap, registry, new AlertVersions());
  }

  /// All that were ever raised, the oldest first.
  ///
  /// @throws punchcard.runtime.versions.LogUnavailable if the log cannot be read to its end in time
  public List<CoverAlert> all() {
    return alerts.read().byId().values().stream()
        .flatMap(ofPartner -> ofPartner.values().stream())
        .sorted(Comparator.comparing(CoverAlert::at))
        .toList();
  }

  Map<PartnerId, CoverAlert> last() {
    return last(alerts.read());
  }

  static Map<PartnerId, CoverAlert> last(Published<PartnerId, CoverAlert> of) {
    Map<PartnerId, CoverAlert> last = new TreeMap<>();
    of.byId().forEach((partner, all) -> last.put(partner, all.lastEntry().getValue()));
    return last;
  }

  VersionLog<?, PartnerId, CoverAlert> versions() {
    return alerts;
  }

  @Override
  public void close() {
    alerts.close();
  }
}
