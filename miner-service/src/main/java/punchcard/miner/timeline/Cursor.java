package punchcard.miner.timeline;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A place in a member's timeline; what lies before it is older.
///
/// @param occurredAt in milliseconds
/// @param log tells happenings of the same millisecond apart, with the offset
public record Cursor(Instant occurredAt, String log, long offset) {
  private static final Pattern FORMAT =
      Pattern.compile("(-?\\d{1,15})\\.([a-z-]{1,40})\\.(\\d{1,18})");

  /// The cursor that this text is, if it is one.
  public static Optional<Cursor> parse(String text) {
    Matcher matcher = FORMAT.matcher(text);
    if (!matcher.matches()) return Optional.empty();
    return Optional.of(
        new Cursor(
            Instant.ofEpochMilli(Long.parseLong(matcher.group(1))),
            matcher.group(2),
            Long.parseLong(matcher.group(3))));
  }

  @Override
  public String toString() {
    return occurredAt.toEpochMilli() + "." + log + "." + offset;
  }
}
