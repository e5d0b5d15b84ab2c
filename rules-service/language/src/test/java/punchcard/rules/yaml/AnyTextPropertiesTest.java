package punchcard.rules.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import punchcard.rules.cel.CelExpressions;
import punchcard.rules.events.EventTypes;
import punchcard.rules.yaml.AgreementFile.Invalid;
import punchcard.rules.yaml.AgreementFile.Valid;
import punchcard.testkit.TestFiles;

/// No text is too strange to be checked.
class AnyTextPropertiesTest {
  private static final List<String> FILES =
      List.of(
          TestFiles.read("coalition-standard.yaml"),
          TestFiles.read("gym-bookings.yaml"),
          TestFiles.read("every-mistake.yaml"),
          TestFiles.read("every-warning.yaml"));

  private final AgreementReader reader =
      new AgreementReader(new CelExpressions(new EventTypes(ZoneId.of("UTC")).shapes()));

  @Property(tries = 300)
  void any_text_at_all_is_checked(@ForAll String text) {
    assertAnswered(text);
  }

  @Property(tries = 300)
  void a_file_with_a_piece_torn_out_or_put_in_is_checked(@ForAll("torn") String text) {
    assertAnswered(text);
  }

  @Property(tries = 300)
  void any_condition_and_amount_are_checked(
      @ForAll("expressions") String when, @ForAll("expressions") String amount) {
    assertAnswered(
        """
        agreement: any
        participants: everyone
        rules:
          - id: any
            on: SpendRecorded
            from: 2026-01-01
            when: |2
              %s
            post:
              - currency: POINTS
                rounding: down
                fundedBy: gym
                amount: |2
                  %s
        """
            .formatted(when, amount));
  }

  private void assertAnswered(String text) {
    switch (reader.read(1, text)) {
      case Valid(var agreement, _) -> assertThat(agreement.rules()).isNotEmpty();
      case Invalid(var violations, _) -> assertThat(violations).isNotEmpty();
    }
  }

  @Provide
  Arbitrary<String> torn() {
    Arbitrary<String> put =
        Arbitraries.oneOf(
            Arbitraries.just(""),
            Arbitraries.of(
                "- ", ": ", "{", "]", "'", "\"", "|", "&a", "*a", "!!int ", "\t", "---\n"),
            Arbitraries.strings().ofMaxLength(5));
    return Combinators.combine(
            Arbitraries.of(FILES),
            Arbitraries.doubles().between(0, 1),
            Arbitraries.integers().between(0, 40),
            put)
        .as(AnyTextPropertiesTest::torn);
  }

  private static String torn(String file, double where, int length, String put) {
    int from = (int) (where * file.length());
    return file.substring(0, from) + put + file.substring(Math.min(file.length(), from + length));
  }

  @Provide
  Arbitrary<String> expressions() {
    return Arbitraries.of(
            "event",
            ".",
            "partner",
            "amountMinor",
            "lines",
            "lines[0]",
            "channel",
            "exists(l, l",
            "(",
            ")",
            " && ",
            " || ",
            "!",
            " == ",
            " < ",
            " in ",
            "[",
            "]",
            "{",
            "}",
            "null",
            "'gym'",
            "5",
            "-1",
            "1.5",
            "5u",
            "9223372036854775807",
            " / ",
            " * ",
            " ? ",
            " : ",
            "spent(event.lines, 'X')",
            "size(",
            ", ",
            "\"",
            "true")
        .list()
        .ofMinSize(1)
        .ofMaxSize(9)
        .map(parts -> String.join("", parts));
  }
}
