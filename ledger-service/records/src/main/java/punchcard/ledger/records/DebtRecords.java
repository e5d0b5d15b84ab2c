package punchcard.ledger.records;

import java.util.ArrayList;
import java.util.List;
import punchcard.kernel.Currency;
import punchcard.kernel.PartnerId;
import punchcard.ledger.journal.Debt;
import punchcard.ledger.journal.LotId;

/// What members owe, as the journal has it and as the core makes it.
public final class DebtRecords {
  private DebtRecords() {}

  public static List<punchcard.avro.Debt> records(List<Debt> debts) {
    List<punchcard.avro.Debt> records = new ArrayList<>(debts.size());
    for (Debt debt : debts)
      records.add(
          new punchcard.avro.Debt(
              debt.id().toString(),
              debt.currency().code(),
              debt.amountMinor(),
              debt.bearer().value()));
    return records;
  }

  /// Reads what [#records] writes.
  ///
  /// @throws IllegalArgumentException if the core's values cannot hold one
  public static List<Debt> read(List<punchcard.avro.Debt> records) {
    List<Debt> debts = new ArrayList<>(records.size());
    for (punchcard.avro.Debt debt : records)
      debts.add(
          new Debt(
              LotId.parse(debt.getDebtId()),
              new Currency(debt.getCurrency()),
              debt.getAmountMinor(),
              new PartnerId(debt.getBearer())));
    return debts;
  }
}
