package punchcard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchcard.cli.agreements.PublishedGym;

/// `punchcard agreements history` and `diff` as a user types them, over a real log.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgreementsCommandsTest {
  private static final String CHANGES =
      """
      table,rule,from,until,change,term,before,after
      changes,booking,2026-01-01,,added,"POINTS amount",,10
      changes,booking,2026-01-01,,added,"POINTS basis",,marketing
      changes,booking,2026-01-01,,added,"POINTS fundedBy",,gym
      changes,booking,2026-01-01,,added,"POINTS rounding",,down
      changes,booking,2026-01-01,,added,on,,BookingMade
      changes,visit,2026-07-01,,changed,"POINTS amount",20,30
      """;

  private PublishedGym gym;
  private SchemaServer registry;
  private StringWriter printed = new StringWriter();
  private StringWriter complained = new StringWriter();

  @TempDir private Path folder = Path.of("");

  @BeforeAll
  void open() throws IOException {
    gym = new PublishedGym();
    registry = new SchemaServer(gym.schemas());
  }

  @AfterAll
  void close() {
    registry.close();
    gym.close();
  }

  @Test
  void history_tells_who_published_what_when_and_how_much_it_changed() {
    assertThat(exitCode("agreements history gym")).isZero();

    assertThat(printed.toString().replaceAll(" +", " "))
        .isEqualTo(
            """
            versions
             version published by proposedBy added removed changed
             1 2026-03-02T17:00:00Z olga 1 0 0
             2 2026-03-02T17:00:00Z omar olga 1 0 1

            """);
  }

  @Test
  void history_tells_since_when_and_where_a_version_is_in_force() {
    assertThat(exitCode("agreements history gym --in-force --format csv")).isZero();

    assertThat(printed.toString())
        .isEqualTo(
            """
            table,version,published,by,proposedBy,added,removed,changed,since,decides
            versions,1,2026-03-02T17:00:00Z,olga,,1,0,0,2026-03-02T17:00:01Z,"1 of 2"
            versions,2,2026-03-02T17:00:00Z,omar,olga,1,0,1,2026-03-02T17:01:00Z,"1 of 2"
            """);
  }

  @ParameterizedTest
  @CsvSource({"gym", "gym:1", "gym 2", "gym:1 2"})
  void diff_tells_what_a_version_changed_rule_by_rule(String versions) {
    assertThat(exitCode("agreements diff " + versions + " --format csv")).isZero();

    assertThat(printed.toString()).isEqualTo(CHANGES);
  }

  @Test
  void diff_tells_what_a_file_would_change_in_the_newest_version_or_another() throws IOException {
    Path second =
        Files.writeString(folder.resolve("2.yaml"), "# written otherwise\n" + PublishedGym.SECOND);

    assertThat(exitCode("agreements diff gym " + second)).isZero();
    assertThat(printed.toString()).isEmpty();

    assertThat(exitCode("agreements diff gym:1 --format csv " + second)).isZero();
    assertThat(printed.toString()).isEqualTo(CHANGES);
  }

  @Test
  void diff_tells_of_tiers_which_belong_to_no_rule() throws IOException {
    String tiers =
        """
        tiers:
          currency: POINTS
          per: year
          levels: [{ tier: basic, from: 0 }, { tier: gold, from: 500 }]
        rules:\
        """;
    Path tiered =
        Files.writeString(
            folder.resolve("tiered.yaml"), PublishedGym.SECOND.replace("rules:", tiers));

    assertThat(exitCode("agreements diff gym --format csv " + tiered)).isZero();
    assertThat(printed.toString())
        .isEqualTo(
            """
            table,rule,from,until,change,term,before,after
            changes,,,,added,"tiers currency",,POINTS
            changes,,,,added,"tiers downgrade",,by-balance
            changes,,,,added,"tiers levels",,"basic from 0, gold from 500"
            changes,,,,added,"tiers window",,"per year"
            """);
  }

  @Test
  void diff_tells_programs_the_same() throws IOException {
    assertThat(exitCode("agreements diff gym --format json")).isZero();

    JsonNode changes = new ObjectMapper().readTree(printed.toString()).required("changes");
    assertThat(changes).hasSize(6);
    assertThat(changes.required(5).toString())
        .isEqualTo(
            "{\"rule\":\"visit\",\"from\":\"2026-07-01\",\"until\":\"\",\"change\":\"changed\","
                + "\"term\":\"POINTS amount\",\"before\":\"20\",\"after\":\"30\"}");
  }

  @Test
  void the_first_version_adds_all_its_rules() {
    assertThat(exitCode("agreements diff gym 1 --format csv")).isZero();

    assertThat(printed.toString().lines().skip(1))
        .allMatch(line -> line.contains(",visit,2026-01-01,,added,"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          history The_Gym       | 'The_Gym' is no agreement id
          history nobody        | punchcard: No agreement nobody was published.
          diff    The_Gym       | 'The_Gym' is no agreement id, nor one with a version: gym:3
          diff    gym:x         | 'gym:x' is no agreement id, nor one with a version: gym:3
          diff    gym:0         | There is no version 0, only 1 to 2.
          diff    gym 3         | There is no version 3, only 1 to 2.
          diff    gym 0         | There is no version 0, only 1 to 2.
          diff    gym /no/file  | punchcard: There is no file /no/file.
          diff    nobody 1      | punchcard: No agreement nobody was published.
          """)
  void words_that_make_no_sense_are_told_in_one_sentence(String words, String sentence) {
    assertThat(exitCode("agreements " + words)).isEqualTo(2);

    assertThat(complained.toString().lines().findFirst().orElseThrow()).endsWith(sentence);
    assertThat(printed.toString()).isEmpty();
  }

  @Test
  void a_file_with_mistakes_is_not_compared() throws IOException {
    Path wrong = Files.writeString(folder.resolve("wrong.yaml"), "rules: []\n");

    assertThat(exitCode("agreements diff gym " + wrong)).isEqualTo(2);
    assertThat(complained.toString()).contains("is no agreement: ask punchcard agreements check.");
  }

  private int exitCode(String words) {
    printed = new StringWriter();
    complained = new StringWriter();
    List<String> all = new ArrayList<>(Arrays.asList(words.strip().split(" +")));
    all.addAll(List.of("--kafka", gym.kafka(), "--registry", registry.url()));
    return Punchcard.commandLine()
        .setOut(new PrintWriter(printed, true))
        .setErr(new PrintWriter(complained, true))
        .execute(all.toArray(String[]::new));
  }
}
