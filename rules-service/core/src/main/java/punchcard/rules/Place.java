package punchcard.rules;

import java.time.Instant;
import java.util.Comparator;

/// Where an event stands among those of its member: by when it occurred, and then by its place in
/// the log.
public record Place(Instant occurredAt, long offset) implements Comparable<Place> {
  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::occurredAt).thenComparingLong(Place::offset);

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }
}
