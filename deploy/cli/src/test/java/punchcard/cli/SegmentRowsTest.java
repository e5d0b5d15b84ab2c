package punchcard.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchcard.avro.PartnerEvent;
import punchcard.avro.SegmentEntered;
import punchcard.avro.SegmentLeft;
import punchcard.kernel.PartnerId;
import punchcard.kernel.SegmentName;

class SegmentRowsTest {
  private static final PartnerId GROCER = new PartnerId("grocer");
  private static final SegmentName CAMPAIGN = new SegmentName("campaign-18");
  private static final String HASH = "0a".repeat(32);
  private static final Instant AS_OF = Instant.parse("2026-11-22T12:00:00Z");

  @Test
  void a_row_is_an_event_named_by_its_file_and_line_and_what_it_tells() {
    assertThat(rows("memberRef", false).event(7, "4711"))
        .isEqualTo(
            new PartnerEvent(
                HASH + ":campaign-18-entered:7", "4711", AS_OF, new SegmentEntered("campaign-18")));
    assertThat(rows("line,reason,memberRef,age", true).event(8, "3,why,partner:grocer:4711,40"))
        .isEqualTo(
            new PartnerEvent(
                HASH + ":campaign-18-left:8", "4711", AS_OF, new SegmentLeft("campaign-18")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      useHeadersInDisplayName = true,
      textBlock =
          """
          row             | is refused since
          partner:gym:1,x | 'partner:gym:1' names another partner
          4711            | it has 1 cells, the heading 2
          \" \",x       | ' ' is no member reference
          \"4711,x       | it is no CSV: a quotation mark is missing, or too much
          """)
  void what_names_no_customer_is_refused(String row, String why) {
    SegmentRows rows = rows("memberRef,note", false);

    assertThatThrownBy(() -> rows.event(2, row.replace("\\", "")))
        .isInstanceOf(BadRow.class)
        .hasMessage(why);
  }

  @Test
  void a_list_without_references_is_none() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rows("customer", false))
        .withMessage("The heading lacks memberRef.");
  }

  private static SegmentRows rows(String heading, boolean isLeft) {
    return new SegmentRows(heading, GROCER, CAMPAIGN, isLeft, HASH, AS_OF);
  }
}
