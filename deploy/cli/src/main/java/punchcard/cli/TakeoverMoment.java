package punchcard.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// When a file's balances are taken over. The first import notes it beside the file, so that every
/// later one sends the very same events: admission then knows them again, however much later.
///
/// @param asOf when its balances are taken over
/// @param firstSent when the first import began; no answer to one of its rows is older
record TakeoverMoment(Instant asOf, Instant firstSent) {
  /// The moment noted; without a note for this content of the file, the moment asked for or the
  /// present one, which is noted.
  ///
  /// @throws IllegalArgumentException if another is asked for than is noted, or one to come
  static TakeoverMoment of(ImportedFile file, @Nullable Instant asked, Instant now)
      throws IOException {
    return of(file, "", asked, now);
  }

  /// As {@link #of(ImportedFile, Instant, Instant)}, of a file that is imported for several things.
  ///
  /// @param thing what the note is called by, behind the file's name
  static TakeoverMoment of(ImportedFile file, String thing, @Nullable Instant asked, Instant now)
      throws IOException {
    Path note = Path.of(file.path() + thing + ".as-of");
    if (Files.exists(note)) {
      String[] noted = Files.readString(note).strip().split(" ", 3);
      if (noted.length > 1 && noted[1].equals(file.hash())) return same(read(noted), asked);
    }
    Instant asOf = asked == null ? now : asked;
    if (asOf.isAfter(now)) throw new IllegalArgumentException(asOf + " is yet to come.");
    TakeoverMoment moment = new TakeoverMoment(millis(asOf), millis(now));
    Files.writeString(note, moment.asOf + " " + file.hash() + " " + moment.firstSent + "\n");
    return moment;
  }

  /// Where only the first moment is noted, nothing was sent before it.
  private static TakeoverMoment read(String[] noted) {
    Instant asOf = Instant.parse(noted[0]);
    return new TakeoverMoment(asOf, noted.length == 2 ? asOf : Instant.parse(noted[2]));
  }

  private static TakeoverMoment same(TakeoverMoment noted, @Nullable Instant asked) {
    if (asked != null && !asked.equals(noted.asOf))
      throw new IllegalArgumentException(
          "This file has been imported as of " + noted.asOf + " before.");
    return noted;
  }

  private static Instant millis(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MILLIS);
  }
}
