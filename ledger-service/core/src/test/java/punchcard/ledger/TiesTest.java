package punchcard.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import punchcard.ledger.journal.AccountId;
import punchcard.ledger.journal.Bucket;
import punchcard.ledger.journal.Leg;
import punchcard.ledger.journal.MergeId;
import punchcard.ledger.journal.Movements;
import punchcard.ledger.journal.Origin;
import punchcard.ledger.journal.Transaction;

/// What comes back because another member cannot count it stays where it is.
final class TiesTest {
  private static final MergeId MERGE = new MergeId("m1");
  private static final Ties MERGED =
      new Ties(new Status.Merged(MERGE, Scenario.BERTA, false), List.of(), List.of());

  @Test
  void what_the_other_cannot_count_halts_what_moves_there() {
    assertThat(MERGED.after(comesBack(Refusal.BALANCE_TOO_LARGE)).status())
        .isEqualTo(new Status.Merged(MERGE, Scenario.BERTA, true));
    assertThat(MERGED.after(comesBack(Refusal.UNKNOWN_MEMBER))).isEqualTo(MERGED);
  }

  @Test
  void what_cannot_be_given_back_is_not_tried_again() {
    Ties separated =
        new Ties(new Status.Open(), List.of(), List.of(new Separated(MERGE, Scenario.BERTA)));

    assertThat(separated.after(comesBack(Refusal.BALANCE_TOO_LARGE))).isEqualTo(Ties.NONE);
  }

  private static Transaction comesBack(Refusal why) {
    return new Transaction(
        Scenario.ANNA,
        7,
        Instant.EPOCH,
        Instant.EPOCH,
        YearMonth.of(1970, 1),
        List.of(
            new Leg(AccountId.of(Scenario.ANNA, Bucket.AVAILABLE), Scenario.POINTS, 5),
            new Leg(AccountId.ofProgram(Bucket.CLEARING), Scenario.POINTS, -5)),
        Movements.NONE,
        new Origin.TransferReturned(Scenario.ANNA + "-6", Scenario.BERTA, why.name()),
        Envelope.NO_METADATA);
  }
}
