package punchcard.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// When a file's balances are taken over. The first import notes it beside the file, so that every
/// later one sends the very same events: admission then knows them again, however much later.
final class TakeoverMoment {
  private TakeoverMoment() {}

  /// The moment noted; without a note for this content of the file, the moment asked for or the
  /// present one, which is noted.
  ///
  /// @throws IllegalArgumentException if another is asked for than is noted, or one to come
  static Instant of(BalanceFile file, @Nullable Instant asked, Instant now) throws IOException {
    Path note = Path.of(file.path() + ".as-of");
    if (Files.exists(note)) {
      String[] noted = Files.readString(note).strip().split(" ", 2);
      if (noted.length == 2 && noted[1].equals(file.hash()))
        return same(Instant.parse(noted[0]), asked);
    }
    Instant moment = asked == null ? now : asked;
    if (moment.isAfter(now)) throw new IllegalArgumentException(moment + " is yet to come.");
    moment = moment.truncatedTo(ChronoUnit.MILLIS);
    Files.writeString(note, moment + " " + file.hash() + "\n");
    return moment;
  }

  private static Instant same(Instant noted, @Nullable Instant asked) {
    if (asked != null && !asked.equals(noted))
      throw new IllegalArgumentException("This file has been imported as of " + noted + " before.");
    return noted;
  }
}
