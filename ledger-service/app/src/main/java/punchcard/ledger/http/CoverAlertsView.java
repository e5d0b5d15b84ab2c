package punchcard.ledger.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import punchcard.accounting.exposure.CoverAlert;
import punchcard.accounting.exposure.CoverAlert.Change;

/// All alerts about covers.
///
/// @param alerts the oldest first
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record CoverAlertsView(List<AlertView> alerts) {
  static CoverAlertsView of(List<CoverAlert> all) {
    return new CoverAlertsView(all.stream().map(AlertView::of).toList());
  }

  /// One alert.
  ///
  /// @param kind `passed`, `exceeded` or `eased`
  /// @param reachedPerMille the thresholds that were reached then
  /// @param upTo what of the journal was counted: the first offset behind it, by partition
  @Serdeable
  @JsonInclude(JsonInclude.Include.ALWAYS)
  record AlertView(
      String partner,
      int number,
      Instant at,
      String kind,
      int termsVersion,
      String money,
      long owedMinor,
      int usedPerMille,
      List<Integer> reachedPerMille,
      boolean exceeded,
      Map<String, Long> upTo) {
    static AlertView of(CoverAlert alert) {
      return new AlertView(
          alert.partner().value(),
          alert.number(),
          alert.at(),
          kind(alert.change()),
          alert.termsVersion(),
          alert.use().owed().unit().code(),
          alert.use().owed().minor(),
          alert.use().usedPerMille(),
          alert.use().alertsPerMille(),
          alert.use().exceeded(),
          CoverView.ends(alert.upTo()));
    }

    private static String kind(Change change) {
      return switch (change) {
        case Change.Passed _ -> "passed";
        case Change.Exceeded _ -> "exceeded";
        case Change.Eased _ -> "eased";
      };
    }
  }
}
