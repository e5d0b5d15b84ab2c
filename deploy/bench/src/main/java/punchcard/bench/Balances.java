package punchcard.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import punchcard.avro.BalanceOpened;
import punchcard.avro.PartnerEvent;
import punchcard.events.AvroCodec;

/// The load of an import: opening balances of signed-up members, as rows of a file and as the
/// events that they become.
final class Balances {
  private static final LocalDate EARNED = LocalDate.of(2025, 3, 1);
  private static final String FILE = "0a".repeat(32);

  private final AvroCodec<PartnerEvent> codec;
  private final int members;
  private final int rows;

  Balances(AvroCodec<PartnerEvent> codec, int members, int rows) {
    this.codec = codec;
    this.members = members;
    this.rows = rows;
  }

  /// Writes a file that differs from those of other rounds.
  void write(Path file, int round) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("memberRef,currency,amount,earned,expires,issuer,money,price,basis,allocated\n");
      for (int row = 0; row < rows; row++)
        out.write(
            "%s,POINTS,%d,%s,,bench,USD,0.008,SALE,%d%n"
                .formatted(reference(row), amount(round, row), EARNED, row % 100));
    }
  }

  /// Hands over the events: key and value.
  void events(int round, BiConsumer<String, byte[]> publish) {
    Instant asOf = Instant.now();
    for (int row = 0; row < rows; row++)
      publish.accept(reference(row), codec.serialize(null, event(round, row, asOf)));
  }

  private PartnerEvent event(int round, int row, Instant asOf) {
    BalanceOpened opened =
        new BalanceOpened(
            "POINTS",
            amount(round, row),
            EARNED,
            null,
            "bench",
            "USD",
            8_000L,
            true,
            row % 100L,
            FILE,
            row + 2);
    return new PartnerEvent(FILE + ":" + (row + 2), reference(row), asOf, opened);
  }

  private String reference(int row) {
    return Purchases.reference(row % members);
  }

  private static long amount(int round, int row) {
    return 1 + round + row % 1_000L;
  }
}
