package punchcard.ledger.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import punchcard.kernel.LogPosition;
import punchcard.kernel.MemberId;
import punchcard.ledger.Forecast;
import punchcard.ledger.journal.Lot;

/// What a member will have on a day if nothing but time happens.
///
/// @param on at the beginning of this day
/// @param lots what will be left of each
/// @param pendingLots what will still be promised
/// @param expiring what is lost until then
/// @param maturing what becomes the member's until then
/// @param released what holds that end give back until then
/// @param position up to where the log of requests is in it
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record ForecastView(
    String memberId,
    LocalDate on,
    List<BalanceView> balances,
    List<OpenLotView> lots,
    List<OpenLotView> pendingLots,
    List<OpenLotView> expiring,
    List<OpenLotView> maturing,
    List<OpenLotView> released,
    PositionView position) {
  static ForecastView of(MemberId member, Forecast forecast, LogPosition at) {
    return new ForecastView(
        member.value(),
        forecast.on(),
        BalanceView.of(forecast.account(), forecast.on()),
        OpenLotView.of(forecast.account(), lot -> !lot.isPending()),
        OpenLotView.of(forecast.account(), Lot::isPending),
        lots(forecast.expiring()),
        lots(forecast.maturing()),
        lots(forecast.released()),
        PositionView.of(at));
  }

  private static List<OpenLotView> lots(List<Lot> lots) {
    return lots.stream().map(OpenLotView::of).toList();
  }
}
