package punchcard.ledger.http;

import java.util.ArrayList;
import java.util.List;
import punchcard.ledger.Amounts;
import punchcard.ledger.journal.SpendingLimit;
import punchcard.ledger.journal.SpendingLimit.Measure;
import punchcard.ledger.programme.SpendingControls;
import punchcard.ledger.programme.SpendingControls.Beyond;
import punchcard.ledger.programme.SpendingControls.Control;

/// Reads how fast members may spend a currency.
final class SpendingReader {
  private SpendingReader() {}

  static SpendingControls read(JsonFields fields) {
    List<Control> limits = new ArrayList<>();
    for (JsonFields each : fields.objects("limits")) limits.add(control(each));
    int hours =
        fields.has("reviewHours")
            ? fields.wholeInt("reviewHours", 1, SpendingControls.LONGEST_REVIEW_HOURS)
            : SpendingControls.NONE.reviewHours();
    fields.nothingElse();
    return new SpendingControls(limits, hours);
  }

  private static Control control(JsonFields fields) {
    Measure measure = fields.oneOf("of", Measure.class).orElse(Measure.AMOUNT);
    long most = fields.whole("most", 1, Amounts.MOST);
    int least = measure == Measure.COUNT ? 1 : 0;
    int minutes = fields.wholeInt("withinMinutes", least, SpendingLimit.LONGEST_MINUTES);
    Beyond beyond = fields.oneOf("beyond", Beyond.class).orElse(Beyond.REFUSE);
    fields.nothingElse();
    return new Control(new SpendingLimit(measure, most, minutes), beyond);
  }
}
