package punchcard.ledger.records;

import org.jspecify.annotations.Nullable;
import punchcard.avro.BeyondLimit;
import punchcard.avro.SpendingControl;
import punchcard.avro.SpendingMeasure;
import punchcard.ledger.journal.SpendingLimit;
import punchcard.ledger.programme.SpendingControls;

/// Spending limits, as the log has them and as the core takes them.
final class SpendingRecords {
  private SpendingRecords() {}

  static punchcard.avro.@Nullable SpendingControls record(SpendingControls controls) {
    if (controls.equals(SpendingControls.NONE)) return null;
    return new punchcard.avro.SpendingControls(
        controls.limits().stream()
            .map(it -> new SpendingControl(record(it.limit()), record(it.beyond())))
            .toList(),
        controls.reviewHours());
  }

  static SpendingControls read(punchcard.avro.@Nullable SpendingControls record) {
    if (record == null) return SpendingControls.NONE;
    return new SpendingControls(
        record.getLimits().stream()
            .map(it -> new SpendingControls.Control(read(it.getLimit()), read(it.getBeyond())))
            .toList(),
        record.getReviewHours());
  }

  static punchcard.avro.SpendingLimit record(SpendingLimit limit) {
    SpendingMeasure measure =
        switch (limit.measure()) {
          case COUNT -> SpendingMeasure.COUNT;
          case AMOUNT -> SpendingMeasure.AMOUNT;
        };
    return new punchcard.avro.SpendingLimit(measure, limit.most(), limit.withinMinutes());
  }

  static SpendingLimit read(punchcard.avro.SpendingLimit record) {
    SpendingLimit.Measure measure =
        switch (record.getMeasure()) {
          case COUNT -> SpendingLimit.Measure.COUNT;
          case AMOUNT -> SpendingLimit.Measure.AMOUNT;
        };
    return new SpendingLimit(measure, record.getMost(), record.getWithinMinutes());
  }

  private static BeyondLimit record(SpendingControls.Beyond beyond) {
    return switch (beyond) {
      case REFUSE -> BeyondLimit.REFUSE;
      case REVIEW -> BeyondLimit.REVIEW;
    };
  }

  private static SpendingControls.Beyond read(BeyondLimit record) {
    return switch (record) {
      case REFUSE -> SpendingControls.Beyond.REFUSE;
      case REVIEW -> SpendingControls.Beyond.REVIEW;
    };
  }
}
