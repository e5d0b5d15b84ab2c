package punchcard.ledger.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punchcard.accounting.settlement.Event;
import punchcard.kernel.EventId;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.ledger.journal.Entry;
import punchcard.ledger.journal.Transaction;

final class EntriesOnDiskTest {
  private static final String BERTA = "fedcba9876543210fedcba9876543210";
  private static final MemberId MEMBER = new MemberId(BERTA);

  private final List<Entry> journal = new ArrayList<>();
  private final Shopper berta = new Shopper(BERTA, journal::add, Agreed.PROGRAMME);
  private final Transaction first = earned(400);
  private final Transaction second = earned(500);

  private Transaction earned(long points) {
    berta.earns(points, "grocer", "2026-01-05");
    return journal.getLast().transaction();
  }

  @Test
  void the_first_award_for_an_event_is_found_and_none_whose_name_begins_alike(
      @TempDir Path folder) {
    try (EntriesOnDisk disk = EntriesOnDisk.emptyIn(folder)) {
      for (Transaction award : List.of(first, second)) {
        disk.keep(award);
        disk.keepAward(event("e1"), award);
      }
      disk.keepAward(event("e23"), second);

      assertThat(disk.firstAward(event("e1"))).contains(first);
      assertThat(disk.firstAward(event("e23"))).contains(second);
      assertThat(disk.firstAward(event("e2"))).isEmpty();
      assertThat(disk.firstAward(event("e3"))).isEmpty();
      assertThat(disk.entry(MEMBER, 2)).contains(second);
      assertThat(disk.entry(MEMBER, 3)).isEmpty();
    }
  }

  @Test
  void who_begins_finds_nothing_of_what_was_there(@TempDir Path folder) {
    try (EntriesOnDisk before = EntriesOnDisk.emptyIn(folder)) {
      before.keep(first);
      before.keepAward(event("e1"), first);
    }
    try (EntriesOnDisk after = EntriesOnDisk.emptyIn(folder)) {
      assertThat(after.entry(MEMBER, 1)).isEmpty();
      assertThat(after.firstAward(event("e1"))).isEmpty();
    }
  }

  @Test
  void what_somebody_uses_is_left_to_it_until_it_lets_go(@TempDir Path folder) {
    EntriesOnDisk using = EntriesOnDisk.emptyIn(folder);
    try (using) {
      using.keep(first);
      assertThatThrownBy(() -> EntriesOnDisk.emptyIn(folder))
          .isInstanceOf(UncheckedIOException.class)
          .hasStackTraceContaining("lock");
      assertThat(using.entry(MEMBER, 1)).contains(first);
    }
    using.close();
    EntriesOnDisk.emptyIn(folder).close();
  }

  private static Event event(String id) {
    return new Event(MEMBER, new PartnerId("grocer"), new EventId(id));
  }
}
