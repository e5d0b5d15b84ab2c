package punchcard.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.cli.audit.JournalCopy.id;
import static punchcard.cli.audit.Proof.AGREEMENT;
import static punchcard.cli.audit.Proof.CAUSES;
import static punchcard.cli.audit.Proof.DATES;
import static punchcard.cli.audit.Proof.HASHES;
import static punchcard.cli.audit.Proof.HOLDS;
import static punchcard.cli.audit.Proof.LEGS;
import static punchcard.cli.audit.Proof.LOTS;
import static punchcard.cli.audit.Proof.ORDER;
import static punchcard.cli.audit.Proof.READABLE;
import static punchcard.cli.audit.Proof.TRANSFERS;
import static punchcard.cli.audit.Proof.UNDOING;
import static punchcard.cli.audit.SoundJournal.ANNA;
import static punchcard.cli.audit.SoundJournal.BERTA;
import static punchcard.cli.audit.SoundJournal.STRANGER;
import static punchcard.cli.audit.Tampering.leg;
import static punchcard.cli.audit.Tampering.restored;
import static punchcard.cli.audit.Tampering.taken;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import punchcard.avro.HoldCaptured;
import punchcard.avro.HoldReleased;
import punchcard.avro.PointsMatured;
import punchcard.avro.PointsRedeemed;
import punchcard.avro.TransferReceived;
import punchcard.kernel.MemberId;

/// Each corruption as somebody could make it who can write to the journal's topic; most with hashes
/// made right again, so that only what lies deeper can tell.
class PlantedCorruptionTest {
  /// One way to corrupt the journal, and what is to be found: the proof and the entry.
  record Planted(String what, Consumer<JournalCopy> how, List<String> found) {
    @Override
    public String toString() {
      return what;
    }
  }

  private static Planted planted(String what, Consumer<JournalCopy> how, String... found) {
    return new Planted(what, how, List.of(found));
  }

  private static String found(Proof proof, MemberId member, long sequence) {
    return proof + " " + id(member, sequence);
  }

  static Stream<Planted> corruptions() {
    return Stream.of(altered(), placed(), lots(), repeated(), undone(), sent(), dated())
        .flatMap(List::stream);
  }

  private static List<Planted> altered() {
    return List.of(
        planted(
            "a leg has another amount",
            journal -> journal.alter(ANNA, 2, leg(0, -41)),
            found(LEGS, ANNA, 2)),
        planted(
            "a currency is swapped in one leg",
            journal -> journal.alter(ANNA, 2, entry -> leg(entry, 0).put("currency", "STAMPS")),
            found(LEGS, ANNA, 2)),
        planted(
            "a leg has no amount",
            journal -> journal.alter(ANNA, 2, leg(0, 0).andThen(leg(1, 0))),
            found(LEGS, ANNA, 2)),
        planted(
            "a reason is reworded, the hash is as it was",
            journal ->
                journal.alter(
                    ANNA, 2, entry -> ((PointsRedeemed) entry.getBody()).put("reason", "none")),
            found(HASHES, ANNA, 2)),
        planted(
            "a note is added and the entry hashed again, but not those behind it",
            journal -> {
              var next = journal.entry(ANNA, 3);
              var before = next.getPreviousHash();
              var hash = next.getHash();
              journal.alter(ANNA, 2, entry -> entry.put("metadata", Map.of("a", "b"))).hashed(ANNA);
              journal.alter(
                  ANNA,
                  3,
                  entry -> {
                    entry.put("previousHash", before);
                    entry.put("hash", hash);
                  });
            },
            found(HASHES, ANNA, 3),
            found(HASHES, ANNA, 4)),
        planted(
            "nobody knows the hash format",
            journal -> journal.alter(ANNA, 2, entry -> entry.put("hashFormat", 9)),
            found(HASHES, ANNA, 2)),
        planted(
            "both legs have another amount",
            journal -> journal.alter(ANNA, 2, leg(0, -4).andThen(leg(1, 4))).hashed(ANNA),
            found(AGREEMENT, ANNA, 2),
            found(AGREEMENT, ANNA, 2)),
        planted(
            "another partner gets what was redeemed",
            journal ->
                journal
                    .alter(ANNA, 2, entry -> leg(entry, 1).put("account", "partner:gym/redeemed"))
                    .hashed(ANNA),
            found(AGREEMENT, ANNA, 2),
            found(AGREEMENT, ANNA, 2)),
        planted(
            "a lot has no name",
            journal ->
                journal.alter(BERTA, 10, entry -> entry.getLotsMade().getFirst().put("lotId", "x")),
            found(READABLE, BERTA, 10)));
  }

  private static List<Planted> placed() {
    return List.of(
        planted("an entry is gone", journal -> journal.remove(BERTA, 7), found(ORDER, BERTA, 8)),
        planted(
            "an entry is there twice",
            journal -> journal.repeat(BERTA, 10, 0).repeat(BERTA, 10, 1),
            found(ORDER, BERTA, 10),
            found(ORDER, BERTA, 10)),
        planted(
            "two entries are swapped",
            journal -> journal.swap(BERTA, 9, 10),
            found(ORDER, BERTA, 10),
            found(ORDER, BERTA, 9)),
        planted(
            "an entry has another's key",
            journal -> journal.rekey(BERTA, 10, ANNA.value()),
            found(ORDER, BERTA, 10)),
        planted(
            "an entry has another name, which no hash is over",
            journal -> journal.alter(BERTA, 10, entry -> entry.put("entryId", "unnamed")),
            ORDER + " unnamed"));
  }

  private static List<Planted> lots() {
    return List.of(
        planted(
            "more of a lot is taken than is left",
            journal ->
                journal
                    .alter(BERTA, 4, leg(0, -71).andThen(leg(1, 71)).andThen(taken(0, 51)))
                    .hashed(BERTA),
            found(LOTS, BERTA, 4)),
        planted(
            "a lot is taken that never was",
            journal ->
                journal
                    .alter(BERTA, 7, entry -> entry.getLotsTaken().getFirst().put("lotId", "5.0"))
                    .hashed(BERTA),
            found(LOTS, BERTA, 7)),
        planted(
            "a lot's issuer is rewritten when it is taken",
            journal ->
                journal
                    .alter(ANNA, 23, entry -> entry.getLotsTaken().getFirst().put("issuer", "gym"))
                    .hashed(ANNA),
            found(LOTS, ANNA, 23)),
        planted(
            "a lot has an earlier entry's name",
            journal ->
                journal
                    .alter(BERTA, 10, entry -> entry.getLotsMade().getFirst().put("lotId", "6.0"))
                    .hashed(BERTA),
            found(LOTS, BERTA, 10)),
        planted(
            "a debt is repaid that nobody owes",
            journal ->
                journal
                    .alter(
                        BERTA, 6, entry -> entry.getDebtsRepaid().getFirst().put("debtId", "4.0"))
                    .hashed(BERTA),
            found(LOTS, BERTA, 6)));
  }

  private static List<Planted> repeated() {
    return List.of(
        planted(
            "an event earns twice",
            journal ->
                journal.append(
                    BERTA, 8, entry -> entry.getLotsMade().getFirst().put("lotId", "11.0")),
            found(CAUSES, BERTA, 11)),
        planted(
            "an event earns more twice by one fact",
            journal ->
                journal
                    .append(BERTA, 10, Tampering.again("11.0", "member-events-0@90"))
                    .append(BERTA, 10, Tampering.again("12.0", "member-events-0@90")),
            found(CAUSES, BERTA, 12)),
        planted(
            "an idempotency key is used twice",
            journal ->
                journal
                    .alter(ANNA, 5, entry -> Tampering.asker(entry).put("idempotencyKey", "k3"))
                    .hashed(ANNA),
            found(CAUSES, ANNA, 5)),
        planted(
            "a hold ends twice",
            journal ->
                journal
                    .alter(ANNA, 8, entry -> entry.put("body", new punchcard.avro.HoldExpired(5L)))
                    .hashed(ANNA),
            found(HOLDS, ANNA, 8)),
        planted(
            "a capture keeps what it does not spend",
            journal ->
                journal
                    .alter(ANNA, 4, restored(0, 4).andThen(leg(1, 4)).andThen(leg(0, -19)))
                    .hashed(ANNA),
            found(HOLDS, ANNA, 4),
            found(LOTS, ANNA, 26)),
        planted(
            "a hold is captured by another partner",
            journal ->
                journal
                    .alter(
                        ANNA,
                        4,
                        entry -> {
                          ((HoldCaptured) entry.getBody()).put("partner", "spa");
                          Tampering.legOn(entry, "partner:gym/redeemed")
                              .put("account", "partner:spa/redeemed");
                        })
                    .hashed(ANNA),
            found(HOLDS, ANNA, 4)),
        planted(
            "a hold is released after its time",
            journal ->
                journal
                    .alter(
                        ANNA,
                        8,
                        entry -> entry.put("body", new HoldReleased(7L, Tampering.asker("late"))))
                    .hashed(ANNA),
            found(HOLDS, ANNA, 8)));
  }

  private static List<Planted> undone() {
    return List.of(
        planted(
            "a redemption is returned that never was",
            journal ->
                journal
                    .alter(ANNA, 13, entry -> Tampering.body(entry).put("returnedSequence", 99L))
                    .hashed(ANNA),
            found(UNDOING, ANNA, 13)),
        planted(
            "more is returned than was redeemed",
            journal ->
                journal.append(
                    ANNA,
                    13,
                    entry -> {
                      leg(0, 31).andThen(leg(1, -31)).andThen(restored(0, 31)).accept(entry);
                      Tampering.asker(entry).put("idempotencyKey", "again");
                      // Its last day is over by now, so it comes back with grace.
                      entry
                          .getLotsRestored()
                          .getFirst()
                          .put("expiresOn", LocalDate.parse("2028-02-09"));
                    }),
            found(UNDOING, ANNA, 31)),
        planted(
            "an entry is reversed twice",
            journal ->
                journal.append(
                    ANNA,
                    18,
                    entry -> {
                      Tampering.asker(entry).put("idempotencyKey", "again");
                      entry
                          .getLotsRestored()
                          .getFirst()
                          .put("expiresOn", LocalDate.parse("2028-02-09"));
                    }),
            found(UNDOING, ANNA, 31)),
        planted(
            "a reversal is reversed",
            journal ->
                journal
                    .alter(ANNA, 18, entry -> Tampering.body(entry).put("reversedSequence", 15L))
                    .hashed(ANNA),
            found(UNDOING, ANNA, 18)),
        planted(
            "a reversal refers to what is yet to come",
            journal ->
                journal
                    .alter(ANNA, 18, entry -> Tampering.body(entry).put("reversedSequence", 23L))
                    .hashed(ANNA),
            found(UNDOING, ANNA, 18)));
  }

  private static List<Planted> sent() {
    return List.of(
        planted(
            "a transfer arrives twice",
            journal ->
                journal.append(
                    BERTA, 3, entry -> entry.getLotsMade().getFirst().put("lotId", "11.0")),
            found(TRANSFERS, BERTA, 11)),
        planted(
            "a transfer comes back though it arrived",
            journal ->
                journal
                    .alter(
                        ANNA,
                        21,
                        entry -> {
                          Tampering.body(entry).put("transferId", id(ANNA, 19));
                          Tampering.body(entry).put("toMemberId", BERTA.value());
                        })
                    .hashed(ANNA),
            found(TRANSFERS, ANNA, 21),
            found(TRANSFERS, ANNA, 20)),
        planted(
            "a transfer arrives as another's",
            journal ->
                journal
                    .alter(
                        BERTA,
                        3,
                        entry ->
                            ((TransferReceived) entry.getBody())
                                .put("fromMemberId", STRANGER.value()))
                    .hashed(BERTA),
            found(TRANSFERS, BERTA, 3)),
        planted(
            "a transfer arrives with another last day",
            journal -> {
              journal.alter(
                  BERTA,
                  3,
                  entry ->
                      entry
                          .getLotsMade()
                          .getFirst()
                          .put("expiresOn", LocalDate.parse("2027-01-11")));
              journal.alter(
                  BERTA,
                  4,
                  entry ->
                      entry.getLotsTaken().get(1).put("expiresOn", LocalDate.parse("2027-01-11")));
              journal.hashed(BERTA);
            },
            found(TRANSFERS, BERTA, 3)),
        planted(
            "what came back never left",
            journal ->
                journal
                    .alter(ANNA, 21, entry -> Tampering.body(entry).put("transferId", "nobody-7"))
                    .hashed(ANNA),
            found(TRANSFERS, ANNA, 21),
            found(TRANSFERS, ANNA, 20)));
  }

  private static List<Planted> dated() {
    return List.of(
        planted(
            "an entry is recorded before the one before it",
            journal ->
                journal
                    .alter(
                        ANNA,
                        14,
                        entry -> entry.put("recordedAt", Instant.parse("2026-02-28T12:00:00Z")))
                    .hashed(ANNA),
            found(DATES, ANNA, 14)),
        planted(
            "an entry is counted to the month before it",
            journal ->
                journal.alter(ANNA, 16, entry -> entry.put("period", "2026-02")).hashed(ANNA),
            found(DATES, ANNA, 16)),
        planted(
            "a lot comes back with a shorter life",
            journal -> {
              journal.alter(
                  ANNA,
                  10,
                  entry ->
                      entry
                          .getLotsRestored()
                          .getFirst()
                          .put("expiresOn", LocalDate.parse("2027-02-19")));
              journal.alter(
                  ANNA,
                  27,
                  entry ->
                      entry
                          .getLotsTaken()
                          .getFirst()
                          .put("expiresOn", LocalDate.parse("2027-02-19")));
              journal.hashed(ANNA);
            },
            found(DATES, ANNA, 10)),
        planted(
            "a lot expires too early",
            journal ->
                journal
                    .alter(
                        ANNA,
                        27,
                        entry -> {
                          entry.put("occurredAt", Instant.parse("2027-02-20T00:00:00Z"));
                        })
                    .hashed(ANNA),
            found(DATES, ANNA, 27)),
        planted(
            "a lot is spent after its last day",
            journal ->
                journal
                    .alter(
                        BERTA,
                        7,
                        entry -> {
                          entry.put("body", new PointsRedeemed("gym", "late", "berta", null, null));
                          Tampering.legOn(entry, "program/expired")
                              .put("account", "partner:gym/redeemed");
                        })
                    .hashed(BERTA),
            found(DATES, BERTA, 7)),
        planted(
            "a lot is given back without a reason",
            journal ->
                journal.append(
                    ANNA,
                    10,
                    entry -> {
                      entry.put("body", new PointsMatured(null));
                      entry.put("lotsTaken", List.of());
                      entry.put("legs", Tampering.legs(ANNA, 50));
                    }),
            found(LOTS, ANNA, 31),
            found(AGREEMENT, ANNA, 31)));
  }

  @ParameterizedTest
  @MethodSource("corruptions")
  void each_is_found_and_named(Planted planted) {
    JournalCopy journal = new JournalCopy(SoundJournal.entries());
    planted.how().accept(journal);

    AuditReport report = journal.audited();

    assertThat(report.findings().kept())
        .extracting(finding -> finding.proof() + " " + finding.entryId())
        .as("%s", report.findings().kept())
        .containsExactlyInAnyOrderElementsOf(planted.found());
    journal.checkPlaces(report);
  }
}
