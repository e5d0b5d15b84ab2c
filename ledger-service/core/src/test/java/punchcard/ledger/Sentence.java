package punchcard.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import punchcard.kernel.LogPosition;
import punchcard.kernel.MemberId;

/// A request as it reads in a test: `redeem(70).at("insurer").on("2026-11-22")`.
abstract class Sentence<S extends Sentence<S>> {
  static final ZoneId ZONE = ZoneOffset.UTC;
  private MemberId member = Scenario.ANNA;
  private Instant occurredAt = time("2026-11-22");
  private Instant recordedAt = occurredAt;

  /// A day's noon, or a time of day: `2026-11-22T10:30`.
  static Instant time(String text) {
    return text.contains("T")
        ? LocalDateTime.parse(text).toInstant(ZoneOffset.UTC)
        : LocalDate.parse(text).atTime(12, 0).toInstant(ZoneOffset.UTC);
  }

  abstract Command command(Envelope envelope);

  /// The same sentence, for the next word.
  abstract S self();

  S on(String text) {
    occurredAt = time(text);
    recordedAt = occurredAt;
    return self();
  }

  S recorded(String text) {
    recordedAt = time(text);
    return self();
  }

  /// It happened then and is asked now.
  S between(Instant then, Instant now) {
    occurredAt = then;
    recordedAt = now;
    return self();
  }

  S to(MemberId who) {
    member = who;
    return self();
  }

  MemberId member() {
    return member;
  }

  Instant recordedAt() {
    return recordedAt;
  }

  Command command(long offset) {
    return command(
        new Envelope(
            member,
            Timing.of(occurredAt, recordedAt, ZONE),
            new LogPosition("postings", 0, offset),
            Envelope.NO_METADATA));
  }
}
