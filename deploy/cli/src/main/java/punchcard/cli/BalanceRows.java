package punchcard.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import punchcard.avro.BalanceOpened;
import punchcard.avro.PartnerEvent;
import punchcard.kernel.PartnerId;

/// Makes events of the rows of one file. The same file as of the same moment makes the same events,
/// whenever it is read.
final class BalanceRows {
  private static final ObjectReader CELLS = new CsvMapper().readerForListOf(String.class);
  private static final String NOT_UTF_8 = "\uFFFD";

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
    this.heading = new BalanceHeading(cells(heading));
    this.partner = partner;
    this.file = file;
    this.asOf = asOf;
    // Whose day it is differs by time zone.
    this.latestEarned = LocalDate.ofInstant(asOf, ZoneOffset.UTC).plusDays(1);
  }

  /// The event of one row.
  ///
  /// @param line from 1, the heading included
  /// @throws BadRow if it is none
  PartnerEvent event(int line, String text) {
    BalanceRow row = new BalanceRow(heading, cells(text), days);
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

  private static List<String> cells(String text) {
    if (text.contains(NOT_UTF_8)) throw new BadRow("it is not in UTF-8");
    try {
      return CELLS.readValue(text);
    } catch (JsonProcessingException e) {
      throw new BadRow("it is no CSV: a quotation mark is missing, or too much");
    }
  }
}
