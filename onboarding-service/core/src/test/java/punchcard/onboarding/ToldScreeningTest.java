package punchcard.onboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.onboarding.Samples.NOW;
import static punchcard.onboarding.Samples.received;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToldScreeningTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      useHeadersInDisplayName = true,
      textBlock =
          """
          segment     | is admitted
          campaign-18 | true
          c           | true
          ``          | false
          Campaign    | false
          18          | false
          a/b         | false
          two words   | false
          """)
  void a_segments_name_has_one_form(String segment, boolean isAdmitted) {
    assertThat(isAdmitted(ToldOfMember.ofName(segment))).isEqualTo(isAdmitted);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      useHeadersInDisplayName = true,
      textBlock =
          """
          name  | text    | removed | is admitted
          store | 7       | diet    | true
          store | 7       | Diet    | false
          Store | 7       | diet    | false
          store | ``      | diet    | false
          store | a\tb   | diet    | false
          diet  | vegan   | diet    | false
          """)
  void an_attribute_has_a_name_and_a_text_or_is_removed(
      String name, String text, String removed, boolean isAdmitted) {
    ToldOfMember told =
        ToldOfMember.ofAttributes(Map.of(name, text.replace("\\t", "\t")), List.of(removed));

    assertThat(isAdmitted(told)).isEqualTo(isAdmitted);
  }

  @Test
  void what_tells_nothing_and_what_tells_too_much_is_rejected() {
    assertThat(isAdmitted(ToldOfMember.ofAttributes(Map.of(), List.of()))).isFalse();
    assertThat(isAdmitted(many(50))).isTrue();
    assertThat(isAdmitted(many(51))).isFalse();
    assertThat(isAdmitted(ToldOfMember.ofAttributes(Map.of(), List.of("diet")))).isTrue();
  }

  private static ToldOfMember many(int names) {
    return ToldOfMember.ofAttributes(
        IntStream.range(0, names).boxed().collect(Collectors.toMap(i -> "a" + i, _ -> "x")),
        List.of());
  }

  private static boolean isAdmitted(ToldOfMember told) {
    Content content = new Content.Told(told);
    return switch (Screening.screen(received("e1", "4711", NOW, content), Limits.USUAL)) {
      case Arrival _ -> true;
      case Rejected(Reason reason, String _) -> {
        assertThat(reason).isEqualTo(Reason.BAD_NAME);
        yield false;
      }
    };
  }
}
