package punchcard.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import punchcard.avro.BalanceOpened;
import punchcard.avro.PartnerEvent;
import punchcard.kernel.PartnerId;

/// Makes opening balances of the rows of one file.
final class BalanceRows implements ImportRows {
  private final BalanceHeading heading;
  private final PartnerId partner;
  private final String file;
  private final Instant asOf;
  private final LocalDate latestEarned;
  private final Days days = new Days();

  /// @param heading the file's first line
  /// @param partner whose customers the rows are about
  /// @param file the SHA-256 by which its rows are known
  /// @param asOf when its balances are taken over
  /// @throws IllegalArgumentException if it is no heading
  BalanceRows(String heading, PartnerId partner, String file, Instant asOf) {
    this.heading = new BalanceHeading(Cells.of(heading));
    this.partner = partner;
    this.file = file;
    this.asOf = asOf;
    // Whose day it is differs by time zone.
    this.latestEarned = LocalDate.ofInstant(asOf, ZoneOffset.UTC).plusDays(1);
  }

  @Override
  public String name() {
    return file;
  }

  @Override
  public PartnerEvent event(int line, String text) {
    BalanceRow row = new BalanceRow(heading, Cells.of(text), days);
    return new PartnerEvent(file + ":" + line, row.reference(partner), asOf, opened(line, row));
  }

  private BalanceOpened opened(int line, BalanceRow row) {
    LocalDate earned = row.earned(latestEarned);
    @Nullable LocalDate expires = row.expires(earned).orElse(null);
    long priceMicros = row.priceMicros();
    boolean sold = row.sold();
    long allocated = row.allocated(sold);
    return new BalanceOpened(
        row.currency(),
        row.amount(),
        earned,
        expires,
        row.issuer(),
        row.money(priceMicros > 0 || allocated > 0),
        priceMicros,
        sold,
        allocated,
        file,
        line);
  }
}
