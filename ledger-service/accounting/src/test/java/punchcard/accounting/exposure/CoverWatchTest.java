package punchcard.accounting.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.accounting.Terms.terms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import punchcard.accounting.Tables;
import punchcard.accounting.money.Money;
import punchcard.accounting.money.MoneyUnit;
import punchcard.accounting.period.Cut;
import punchcard.kernel.PartnerId;
import punchcard.ledger.programme.PartnerTerms;

/// A credit of 100.00 USD with thresholds at 500 and 800 per mille.
final class CoverWatchTest {
  private static final PartnerTerms GROCER = terms("grocer").agreed();
  private static final Instant NOON = Instant.parse("2026-01-15T12:00:00Z");

  private final Map<PartnerId, CoverAlert> last = new TreeMap<>();

  @Test
  void what_changes_is_told_once_and_only_by_who_has_read_as_far() {
    List<String> told = new ArrayList<>();
    String story =
        """
        read | owed   | told
           1 |  49.99 |
           2 |  50.00 | 1 Passed[perMille=[500]]
           3 |  79.99 |
           4 | 100.01 | 2 Exceeded[]
           4 | 100.01 |
           3 |  79.99 |
           5 | 100.00 | 3 Eased[]
           6 |  10.00 | 4 Eased[]
           7 |  -5.00 |
           8 |  95.00 | 5 Passed[perMille=[500, 800]]
        """;
    for (Tables.Row row : Tables.rows(story)) {
      List<CoverAlert> due = watch(row.number("read"), row.text("owed")).due(last, NOON);
      due.forEach(alert -> last.put(alert.partner(), alert));
      String change = due.isEmpty() ? "" : due.getFirst().number() + " " + due.getFirst().change();
      told.add(row.text("read") + " | " + row.text("owed") + " | " + change);
    }
    assertThat(Tables.table("read | owed | told", told)).isEqualTo(Tables.normal(story));
  }

  private static CoverWatch watch(long read, String owed) {
    Money billed = new Money(-Long.parseLong(owed.replace(".", "")), new MoneyUnit("USD"));
    return new CoverWatch(List.of(GROCER), _ -> billed, List.of(), Cut.of(Map.of(0, read)));
  }
}
