package punchcard.local.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// Falsifies evidence, one thing at a time.
final class Alter {
  private Alter() {}

  static Evidence journal(Evidence evidence, UnaryOperator<List<Entry>> change) {
    return new Evidence(
        evidence.happened(),
        evidence.asked(),
        evidence.admitted(),
        change.apply(new ArrayList<>(evidence.journal())),
        evidence.refusals(),
        evidence.mined());
  }

  static Entry sequence(Entry e, long sequence) {
    return copy(e, sequence, e.legs(), e.lotsMade(), e.lotsTaken(), e.previousHash(), e.hash());
  }

  static Entry hash(Entry e, String hash) {
    return copy(e, e.sequence(), e.legs(), e.lotsMade(), e.lotsTaken(), e.previousHash(), hash);
  }

  static Entry previousHash(Entry e, String hash) {
    return copy(e, e.sequence(), e.legs(), e.lotsMade(), e.lotsTaken(), hash, e.hash());
  }

  static Entry amount(Entry e, long more) {
    List<Entry.Leg> legs = new ArrayList<>(e.legs());
    Entry.Leg first = legs.getFirst();
    legs.set(0, new Entry.Leg(first.account(), first.currency(), first.amount() + more));
    return legs(e, legs);
  }

  static Entry legs(Entry e, List<Entry.Leg> legs) {
    return copy(e, e.sequence(), legs, e.lotsMade(), e.lotsTaken(), e.previousHash(), e.hash());
  }

  static Entry lots(Entry e, UnaryOperator<Entry.Lot> change) {
    List<Entry.Lot> lots = e.lotsMade().stream().map(change).toList();
    return copy(e, e.sequence(), e.legs(), lots, e.lotsTaken(), e.previousHash(), e.hash());
  }

  static Entry.Lot expiry(Entry.Lot lot, LocalDate expiresOn) {
    return new Entry.Lot(
        lot.lotId(),
        lot.currency(),
        lot.amount(),
        lot.issuer(),
        lot.agreementId(),
        lot.agreementVersion(),
        lot.ruleId(),
        lot.earnedOn(),
        expiresOn);
  }

  static Entry taken(Entry e, List<Entry.Taken> taken) {
    return copy(e, e.sequence(), e.legs(), e.lotsMade(), taken, e.previousHash(), e.hash());
  }

  /// As a forger would: the entry's own hash is made right again.
  static Entry rehashed(Entry e) {
    return hash(e, CanonicalForm.hash(e));
  }

  private static Entry copy(
      Entry e,
      long sequence,
      List<Entry.Leg> legs,
      List<Entry.Lot> lotsMade,
      List<Entry.Taken> lotsTaken,
      String previousHash,
      String hash) {
    return new Entry(
        e.partition(),
        e.key(),
        e.entryId(),
        e.memberId(),
        sequence,
        e.occurredAt(),
        e.recordedAt(),
        e.period(),
        legs,
        lotsMade,
        lotsTaken,
        e.hashFormat(),
        previousHash,
        hash,
        e.origin());
  }
}
