package punchcard.miner.journal;

import java.time.Instant;
import punchcard.kernel.MemberId;

/// One thing that is asked of an entry; an entry is found if it is as all criteria say.
public sealed interface Criterion {
  /// The member's.
  record OfMember(MemberId member) implements Criterion {}

  /// The member's entry of this number.
  record Numbered(MemberId member, long sequence) implements Criterion {}

  /// With a leg on this account.
  record OnAccount(String account) implements Criterion {}

  /// Of this kind, as `PointsIssued`.
  record OfKind(String kind) implements Criterion {}

  /// Spent or set aside at this partner, or caused by an event of it.
  record AtPartner(String partner) implements Criterion {}

  /// Occurred at this moment or later.
  record OccurredFrom(Instant moment) implements Criterion {}

  /// Occurred at this moment or before.
  record OccurredUntil(Instant moment) implements Criterion {}

  /// Recorded at this moment or later.
  record RecordedFrom(Instant moment) implements Criterion {}

  /// Recorded at this moment or before.
  record RecordedUntil(Instant moment) implements Criterion {}

  /// Of this accounting month, `yyyy-MM`.
  record OfPeriod(String period) implements Criterion {}

  /// With this note of the caller's.
  record Noted(String name, String value) implements Criterion {}
}
