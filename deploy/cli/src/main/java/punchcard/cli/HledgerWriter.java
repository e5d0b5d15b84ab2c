package punchcard.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import punchcard.avro.Debt;
import punchcard.avro.LedgerEntry;
import punchcard.avro.Leg;
import punchcard.avro.Lot;
import punchcard.avro.LotTaken;
import punchcard.kernel.LogPosition;

/// The journal format of hledger, which ledger-cli reads, too: a transaction per entry, whose date
/// is the day on which it happened and whose second date the day on which it was recorded.
///
/// `member:1/available` is the account `member:1:available`; amounts are minor units. What else the
/// entry says is in comments, those with a colon being tags.
///
/// Source: <https://hledger.org/1.25/hledger.html#journal-format>
final class HledgerWriter implements EntryWriter {
  private final BufferedWriter out;
  private final ZoneId zone;

  HledgerWriter(BufferedWriter out, ZoneId zone) {
    this.out = out;
    this.zone = zone;
  }

  @Override
  public void write(LedgerEntry entry, LogPosition position) throws IOException {
    line(dates(entry) + " * (" + entry.getEntryId() + ") " + Kind.of(entry));
    line("    ; period:" + entry.getPeriod() + ", position:" + position);
    for (Tag tag : Tag.of(entry)) line("    ; " + tag);
    for (Lot lot : entry.getLotsMade()) line("    ; lot " + described(lot));
    for (LotTaken taken : entry.getLotsTaken())
      line("    ; " + taken.getAmountMinor() + " from lot " + taken.getLotId());
    for (Lot lot : entry.getLotsRestored())
      line("    ; " + lot.getAmountMinor() + " back to lot " + described(lot));
    for (Debt debt : entry.getDebtsMade()) line("    ; " + described(debt) + " owed");
    for (Debt debt : entry.getDebtsRepaid()) line("    ; " + described(debt) + " repaid");
    for (Leg leg : entry.getLegs())
      line("    " + account(leg) + "  " + leg.getAmountMinor() + " \"" + leg.getCurrency() + "\"");
    out.newLine();
  }

  private String dates(LedgerEntry entry) {
    LocalDate happened = LocalDate.ofInstant(entry.getOccurredAt(), zone);
    LocalDate recorded = LocalDate.ofInstant(entry.getRecordedAt(), zone);
    return happened + "=" + recorded;
  }

  private static String described(Lot lot) {
    LocalDate last = lot.getExpiresOn();
    String pending = lot.getPromise() == null ? "" : ", promised";
    String expires = last == null ? "never" : last.toString();
    return lot.getLotId() + " of " + lot.getIssuer() + pending + ", expires:" + expires;
  }

  private static String described(Debt debt) {
    return debt.getAmountMinor() + " of debt " + debt.getDebtId() + " to " + debt.getBearer();
  }

  private static String account(Leg leg) {
    return leg.getAccount().replace('/', ':');
  }

  private void line(String text) throws IOException {
    out.write(text);
    out.newLine();
  }

  @Override
  public void close() throws IOException {
    out.flush();
  }
}
