package punchcard.ledger.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import punchcard.kernel.AgreementId;
import punchcard.kernel.Currency;
import punchcard.kernel.PartnerId;
import punchcard.ledger.Debit;
import punchcard.ledger.Debit.Award;
import punchcard.ledger.journal.Promise;

class CreditRecordsTest {
  @Test
  void what_is_taken_back_names_its_award_or_none() {
    AgreementId agreement = new AgreementId("coalition-standard");
    List<Debit> debits =
        List.of(
            debit(null),
            debit(new Award(agreement, 3, "base", null)),
            debit(new Award(agreement, 3, "base", new Promise(null, LocalDate.EPOCH))));

    assertThat(CreditRecords.debits(CreditRecords.debitRecords(debits))).isEqualTo(debits);
  }

  private static Debit debit(@Nullable Award award) {
    return new Debit(
        new Currency("POINTS"), 7, new PartnerId("grocer"), new PartnerId("operator"), award);
  }
}
