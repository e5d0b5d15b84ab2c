package punchcard.rules.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.testkit.TestFiles.read;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import punchcard.rules.EventType;
import punchcard.rules.cel.CelExpressions;
import punchcard.rules.events.EventTypes;
import punchcard.rules.yaml.AgreementFile.Valid;

/// The schema says what the reader says, as far as a schema can.
class AgreementSchemaTest {
  private static final Path DEMO =
      Path.of("../../deploy/local/src/main/resources/demo/coalition-standard.yaml");
  private static final String SCHEMA_LINE =
      "# yaml-language-server: $schema=../../../../../../rules-service/language/src/main/resources/"
          + "agreement.schema.json";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final CelExpressions EXPRESSIONS =
      new CelExpressions(new EventTypes(ZoneId.of("UTC")).shapes());

  private final AgreementReader reader = new AgreementReader(EXPRESSIONS);
  private final JsonNode schema = tree(AgreementSchema.text());

  static Stream<Arguments> things() {
    return Stream.of(
        Arguments.of("", AgreementReader.AGREEMENT),
        Arguments.of("/$defs/segment", SegmentsReader.SEGMENT),
        Arguments.of("/$defs/promotion", Promotions.PROMOTION),
        Arguments.of("/$defs/limit", Promotions.LIMIT),
        Arguments.of("/$defs/group", Groups.GROUP),
        Arguments.of("/$defs/tiers", TiersReader.TIERS),
        Arguments.of("/$defs/level", TiersReader.LEVEL),
        Arguments.of("/$defs/rule", RuleReader.RULE),
        Arguments.of("/$defs/cap", CapReader.CAP),
        Arguments.of("/$defs/posting", CreditReader.POSTING));
  }

  @ParameterizedTest
  @MethodSource("things")
  void it_has_the_fields_that_the_reader_reads(String at, Thing thing) {
    JsonNode declared = schema.at(at);

    assertThat(declared.required("additionalProperties").booleanValue()).isFalse();
    assertThat(names(declared.required("properties"))).isEqualTo(thing.names());
    assertThat(texts(declared.required("required"))).isEqualTo(thing.required());
  }

  static Stream<Arguments> words() {
    return Stream.of(
        Arguments.of("/properties/participants/anyOf/0", ParticipantsReader.CLASSES.keySet()),
        Arguments.of(
            "/$defs/rule/properties/on",
            EXPRESSIONS.types().stream().map(EventType::name).toList()),
        Arguments.of("/$defs/tiers/properties/per", Names.WINDOWS.keySet()),
        Arguments.of("/$defs/tiers/properties/downgrade", Names.DOWNGRADES.keySet()),
        Arguments.of("/$defs/cap/properties/per", Names.WINDOWS.keySet()),
        Arguments.of(
            "/$defs/limit/properties/per",
            Stream.concat(Names.WINDOWS.keySet().stream(), Stream.of("promotion")).toList()),
        Arguments.of("/$defs/rule/properties/completes", RuleReader.COMPLETES.keySet()),
        Arguments.of("/$defs/promotion/properties/activation", Promotions.ACTIVATIONS.keySet()),
        Arguments.of("/$defs/group/properties/pick", Names.PICKS.keySet()),
        Arguments.of("/$defs/posting/properties/rounding", Names.ROUNDINGS.keySet()),
        Arguments.of("/$defs/posting/properties/basis", Names.BASES.keySet()));
  }

  @ParameterizedTest
  @MethodSource("words")
  void it_knows_the_words_that_the_reader_knows(String at, Collection<String> words) {
    assertThat(texts(schema.at(at).required("enum"))).containsExactlyInAnyOrderElementsOf(words);
  }

  @Test
  void the_demos_agreement_names_it_and_fulfils_it() throws IOException {
    String demo = Files.readString(DEMO);

    assertThat(demo).startsWith(SCHEMA_LINE + "\n");
    assertThat(DEMO.resolveSibling(SCHEMA_LINE.substring(SCHEMA_LINE.indexOf('=') + 1))).exists();
    assertThat(errors(demo)).isEmpty();
    assertThat(reader.read(1, demo)).isInstanceOf(Valid.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "coalition-standard.yaml",
        "gym-bookings.yaml",
        "groups.yaml",
        "classes.yaml",
        "completion.yaml",
        "promotions.yaml",
        "tiers.yaml",
        "every-warning.yaml"
      })
  void what_can_be_published_fulfils_it(String file) {
    assertThat(reader.read(1, read(file))).isInstanceOf(Valid.class);
    assertThat(errors(read(file))).isEmpty();
  }

  @Test
  void of_every_mistake_it_sees_those_that_need_no_expression_and_no_second_rule() {
    assertThat(errors(read("every-mistake.yaml")))
        .isEqualToNormalizingNewlines(read("every-mistake-of-schema.txt").strip());
  }

  private static final String FULL =
      """
      agreement: full
      participants: "'gym' in member.partners"
      segments: [{ name: regulars, listedBy: gym }]
      promotions:
        - { id: spring, from: 2026-03-01, until: 2026-03-31, control: 10, limit: { count: 4, per: day } }
      groups: [{ name: offers, pick: first }]
      tiers:
        currency: TIER
        per: year
        levels: [{ tier: basic, from: 0 }, { tier: silver, from: 100 }]
        downgrade: one-step
        grace: P7D
      rules:
        - id: stay
          on: BookingMade
          from: 2026-01-01
          until: 2026-12-31
          when: event.currency == 'USD'
          cap: { count: 5, per: month }
          group: offers
          priority: 3
          promotion: spring
          post:
            - { currency: POINTS, amount: 1, rounding: up, fundedBy: gym, expires: P1M, pending: P1D, basis: sale }
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      useHeadersInDisplayName = true,
      textBlock =
          """
          instead of                 | this                       | is right
          agreement: full            | agreement: f               | false
          agreement: full            | agreement: f-0             | true
          agreement: full            | agreement: 0f              | false
          agreement: full            | agreement: Full            | false
          id: stay                   | id: s                      | true
          id: stay                   | id: s_                     | false
          fundedBy: gym              | fundedBy: g                | false
          fundedBy: gym              | fundedBy: gy               | true
          fundedBy: gym              | fundedBy: ab3456789012345678901234567890x   | true
          fundedBy: gym              | fundedBy: ab3456789012345678901234567890xy  | false
          currency: POINTS           | currency: P                | true
          currency: POINTS           | currency: P_2              | true
          currency: POINTS           | currency: A234567890123456 | true
          currency: POINTS           | currency: A2345678901234567 | false
          currency: POINTS           | currency: points           | false
          from: 2026-01-01           | from: 2026-1-1             | false
          from: 2026-01-01           | from: '2026-01-01'         | true
          from: 2026-01-01           | from: 20260101             | false
          expires: P1M               | expires: P1Y2M3W4D         | true
          expires: P1M               | expires: P                 | false
          expires: P1M               | expires: 1M                | false
          expires: P1M               | expires: P0D               | false
          expires: P1M               | expires: PT1H              | false
          pending: P1D               | pending: booking           | true
          pending: P1D               | pending: bookings          | false
          pending: P1D               | pending: promotion         | true
          control: 10                | control: 0                 | true
          control: 10                | control: 100               | true
          control: 10                | control: 101               | false
          control: 10                | control: -1                | false
          control: 10                | control: '7'               | true
          control: 10                | control: a few             | false
          control: 10                | activation: member         | true
          control: 10                | activation: maybe          | false
          count: 4                   | count: 0                   | false
          count: 4, per: day         | count: 4                   | false
          count: 4, per: day         | amount: 4, per: day        | false
          id: spring, from           | from                       | false
          promotion: spring          | promotion: Spring          | false
          amount: 1                  | amount: 1 + 1              | true
          amount: 1                  | amount: 1.5                | false
          amount: 1                  | amount: true               | false
          amount: 1                  | amount: [1]                | false
          count: 5                   | count: 0                   | false
          count: 5                   | count: '5'                 | true
          count: 5                   | count: '0'                 | false
          count: 5                   | count: -5                  | false
          count: 5                   | count: 5.5                 | false
          count: 5                   | amount: 5                  | true
          count: 5                   | amount: 5, count: 5        | false
          count: 5,                  | ``                         | false
          priority: 3                | priority: 0                | false
          priority: 3                | priority: '7'              | true
          priority: 3                | priority: low              | false
          participants: "'gym' in    | participants: "'spa' in    | true
          "'gym' in member.partners" | everyone                   | true
          "'gym' in member.partners" | everybody                  | false
          "'gym' in member.partners" | true                       | false
          "'gym' in member.partners" | [everyone]                 | false
          name: regulars             | name: Regulars             | false
          listedBy: gym              | listedBy: g                | false
          listedBy: gym              | when: member.daysEnrolled == null | true
          listedBy: gym              | when: true                 | true
          listedBy: gym              | listedBy: gym, when: true  | false
          , listedBy: gym            | ``                         | false
          name: regulars, listedBy   | listedBy                   | false
          [{ name: regulars, listedBy: gym }] | []                | false
          per: year                  | rolling: P12M              | true
          per: year                  | rolling: yearly            | false
          per: year                  | per: decade                | false
          grace: P7D                 | rolling: P7D               | false
          tier: silver               | tier: Silver               | false
          from: 0                    | from: '0'                  | true
          from: 100                  | from: -100                 | false
          from: 100                  | from: 1.5                  | false
          downgrade: one-step        | downgrade: two-steps       | false
          currency: TIER             | currency: tier             | false
          name: offers               | name: Offers               | false
          pick: first                | pick: last                 | false
          pick: first                | pick: first, of: 3         | false
          [{ name: offers, pick: first }] | []                    | false
          when: event.currency       | when: event.currency       | true
          when: event.currency == 'USD' | when: [true]            | false
          """)
  void it_judges_a_value_as_the_reader_does(String of, String with, boolean isRight) {
    String file = FULL.replace(of, with);

    assertThat(reader.read(1, file) instanceof Valid).as("the reader").isEqualTo(isRight);
    assertThat(errors(file).isEmpty()).as("the schema").isEqualTo(isRight);
  }

  /// Where the schema sees mistakes, a line each.
  private String errors(String yaml) {
    LoadSettings settings = LoadSettings.builder().setAllowDuplicateKeys(true).build();
    JsonNode file = JSON.valueToTree(new Load(settings).loadFromString(yaml));
    Validator.Result result = new ValidatorFactory().validate((Object) schema, file);
    return result.getErrors().stream()
        .map(AgreementSchemaTest::line)
        .distinct()
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  private static String line(Error error) {
    String keyword = error.getKeyword();
    return error.getInstanceLocation() + " " + (keyword == null ? "unknown" : keyword);
  }

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> names(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).toList();
  }

  private static List<String> texts(JsonNode array) {
    return array.valueStream().map(JsonNode::textValue).toList();
  }
}
