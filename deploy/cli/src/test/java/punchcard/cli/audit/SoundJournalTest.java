package punchcard.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.cli.audit.KeptBooks.promised;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import punchcard.avro.LedgerEntry;
import punchcard.events.Partitions;
import punchcard.kernel.MemberId;
import punchcard.ledger.journal.Entry;

class SoundJournalTest {
  @Test
  void it_has_every_kind_of_entry_in_two_partitions() {
    Set<String> kinds = new HashSet<>();
    Set<Integer> partitions = new HashSet<>();
    for (Entry entry : SoundJournal.entries()) {
      kinds.add(entry.transaction().origin().getClass().getSimpleName());
      partitions.add(Partitions.of(entry.transaction().member().value(), JournalCopy.PARTITIONS));
    }

    assertThat(kinds)
        .hasSize(LedgerEntry.getClassSchema().getField("body").schema().getTypes().size());
    assertThat(partitions).containsExactlyInAnyOrder(0, 1);
  }

  @Test
  void nothing_is_wrong_with_it_and_every_proof_has_looked() {
    AuditReport report = new JournalCopy(SoundJournal.entries()).audited();

    assertThat(report.findings().kept()).isEmpty();
    assertThat(report.isSound()).isTrue();
    assertThat(report.underWay()).isEmpty();
    for (Proof proof : Proof.values())
      if (!proof.isOnDemand() && proof != Proof.REPORTS)
        assertThat(report.findings().checkedBy(proof)).as(proof.name()).isPositive();
  }

  @Test
  void an_event_earns_again_for_each_fact_by_which_it_is_decided_again() {
    JournalCopy journal =
        new JournalCopy(SoundJournal.entries())
            .append(SoundJournal.BERTA, 10, Tampering.again("11.0", "member-events-0@90"))
            .append(SoundJournal.BERTA, 10, Tampering.again("12.0", "member-events-0@91"));

    assertThat(journal.audited().findings().kept()).isEmpty();
  }

  @Test
  void an_event_ends_each_promise_of_a_booking() {
    KeptBooks books = SoundJournal.books();
    books.issue(
        SoundJournal.ANNA,
        "e8",
        promised(3, "hotel", "room-3#POINTS"),
        promised(2, "hotel", "room-3#TIER"));
    books.mature(SoundJournal.ANNA, "e9", "room-3#POINTS");
    books.mature(SoundJournal.ANNA, "e9", "room-3#TIER");

    assertThat(new JournalCopy(books.entries()).audited().findings().kept()).isEmpty();
  }

  @Test
  void a_transfer_at_the_end_is_under_way() {
    JournalCopy journal =
        new JournalCopy(
            SoundJournal.entries().stream().filter(SoundJournalTest::isUpToTheTransfer).toList());

    AuditReport report = journal.audited();

    assertThat(report.findings().kept()).isEmpty();
    assertThat(report.underWay())
        .extracting(Transfer::transferId)
        .containsExactly(JournalCopy.id(SoundJournal.ANNA, 19));
    assertThat(report.lines()).contains("1 transfers are under way");
  }

  private static boolean isUpToTheTransfer(Entry entry) {
    MemberId member = entry.transaction().member();
    long sequence = entry.transaction().sequence();
    return member.equals(SoundJournal.ANNA)
        ? sequence <= 19
        : member.equals(SoundJournal.BERTA) && sequence <= 2;
  }
}
