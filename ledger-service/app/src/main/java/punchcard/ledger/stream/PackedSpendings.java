package punchcard.ledger.stream;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import punchcard.kernel.Currency;
import punchcard.ledger.Spendings;
import punchcard.ledger.Spendings.Spending;

/// What a member spent lately; one byte where it is nothing.
final class PackedSpendings {
  private PackedSpendings() {}

  static void write(Spendings spendings, PackedWriter out) {
    out.unsigned(spendings.recent().size());
    for (Spending spending : spendings.recent()) {
      out.text(spending.currency().code());
      out.signed(spending.at().toEpochMilli());
      out.unsigned(spending.count());
      out.unsigned(spending.minor());
    }
  }

  static Spendings read(PackedReader in) {
    int count = in.count();
    if (count == 0) return Spendings.NONE;
    List<Spending> recent = new ArrayList<>(count);
    for (int i = 0; i < count; i++)
      recent.add(
          new Spending(
              new Currency(in.text()),
              Instant.ofEpochMilli(in.signed()),
              in.count(),
              in.unsigned()));
    return new Spendings(recent);
  }
}
