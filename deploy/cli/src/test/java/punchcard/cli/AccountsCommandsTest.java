package punchcard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchcard.cli.accounts.Coalition;

/// The commands of accounts as a user types them, over a real log.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountsCommandsTest {
  private final ObjectMapper json = new ObjectMapper();
  private Coalition coalition;
  private SchemaServer registry;
  private StringWriter printed = new StringWriter();
  private StringWriter complained = new StringWriter();

  @BeforeAll
  void open() throws IOException {
    coalition = new Coalition();
    registry = new SchemaServer(coalition.schemas());
  }

  @AfterAll
  void close() {
    registry.close();
    coalition.close();
  }

  @Test
  void liability_tells_people_the_months_roll_forward() {
    assertThat(exitCode("liability --period 2025-01")).isZero();

    assertThat(printed.toString().replaceAll(" +", " "))
        .startsWith(
            """
            points
             currency issuer opening issued redeemed expired adjusted closing pending
             POINTS grocer 0 1000 600 400 0 0 0
            """)
        .contains("\nmoney\n", "\nvouchers\n")
        .doesNotContain("\ndebts\n");
  }

  @Test
  void liability_tells_spreadsheets_and_programs_the_same() throws IOException {
    assertThat(exitCode("liability --period 2025-01 --format csv")).isZero();
    assertThat(printed.toString())
        .startsWith("table,currency,issuer,opening,issued,")
        .contains("\npoints,POINTS,grocer,0,1000,600,400,0,0,0\n");

    assertThat(exitCode("liability --period 2025-01 --format JSON")).isZero();
    JsonNode points = json.readTree(printed.toString()).required("points").required(0);
    assertThat(points.required("issued").longValue()).isEqualTo(1_000);
    assertThat(points.required("expired").longValue()).isEqualTo(400);
  }

  @Test
  void a_month_in_which_nothing_was_has_no_rows() {
    assertThat(exitCode("liability --period 2024-12 --format csv")).isZero();

    assertThat(printed.toString().lines().filter(line -> line.startsWith("points,"))).isEmpty();
  }

  @Test
  void statements_net_to_zero_over_partners_and_operator() throws IOException {
    assertThat(exitCode("statements --period 2025-01 --format json")).isZero();

    List<String> totals = new ArrayList<>();
    for (JsonNode each : json.readTree(printed.toString()).required("statements"))
      totals.add(each.required("party").textValue() + " " + each.required("total").textValue());
    assertThat(totals)
        .containsExactly("partner:grocer -10.00 USD", "partner:gym 4.80 USD", "operator 5.20 USD");
  }

  @Test
  void a_partners_statement_is_told_in_every_format() {
    String gym = "statements --period 2025-01 --partner gym";

    assertThat(exitCode(gym)).isZero();
    assertThat(printed.toString()).startsWith("statements\n").contains("partner:gym", "4.80 USD");
    assertThat(printed.toString()).doesNotContain("partner:grocer", "\nsources\n");

    assertThat(exitCode(gym + " --format csv --sources")).isZero();
    assertThat(printed.toString())
        .startsWith("table,party,period,lines,rounding,total,sha256\n")
        .contains("\nsources,partner:gym,REDEEMED,1,");

    assertThat(exitCode(gym + " --format text")).isZero();
    assertThat(printed.toString())
        .startsWith("settlement statement, format 1\nparty: partner:gym\nperiod: 2025-01\n")
        .contains("total: 4.80 USD\nsha256:");
  }

  @ParameterizedTest
  @CsvSource({"table", "csv", "json"})
  void exposure_tells_whose_points_are_out(String format) {
    assertThat(exitCode("exposure --format " + format)).isZero();

    assertThat(printed.toString()).contains("exposure", "cover", "outstanding", "grocer");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          liability                                     | Missing required option: '--period=MONTH'
          liability  --period soon                      | 'soon' is no month, such as 2026-11
          liability  --period 2025-13                   | '2025-13' is no month, such as 2026-11
          liability  --period 9999-01                   | 9999-01 is yet to come.
          liability  --period 2025-01 --zone Mars       | 'Mars' is no time zone, such as Europe/Berlin
          liability  --period 2025-01 --format text     | but was 'text'
          statements --period soon                      | 'soon' is no month, such as 2026-11
          statements --period 9999-01                   | 9999-01 is yet to come.
          statements --period 2025-01 --partner nobody  | There is no partner nobody.
          statements --period 2025-01 --partner The_Gym | 'The_Gym' is no partner id
          statements --period 2025-01 --zone +99:00     | '+99:00' is no time zone, such as Europe/Berlin
          statements --period 2025-01 --format xml      | but was 'xml'
          exposure   --zone Mars                        | 'Mars' is no time zone, such as Europe/Berlin
          exposure   --format text                      | but was 'text'
          """)
  void words_that_make_no_sense_are_told_in_one_sentence(String words, String sentence) {
    assertThat(exitCode(words)).isEqualTo(2);

    assertThat(complained.toString().lines().findFirst().orElseThrow()).endsWith(sentence);
    assertThat(printed.toString()).isEmpty();
  }

  private int exitCode(String words) {
    printed = new StringWriter();
    complained = new StringWriter();
    List<String> all = new ArrayList<>(Arrays.asList(words.strip().split(" +")));
    all.addAll(List.of("--kafka", coalition.kafka(), "--registry", registry.url()));
    return Punchcard.commandLine()
        .setOut(new PrintWriter(printed, true))
        .setErr(new PrintWriter(complained, true))
        .execute(all.toArray(String[]::new));
  }
}
