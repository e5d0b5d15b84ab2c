package punchcard.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchcard.avro.EventCorrected;
import punchcard.avro.GoalSet;
import punchcard.avro.PartnerEvent;
import punchcard.avro.SpendLine;
import punchcard.avro.SpendRecorded;
import punchcard.avro.VisitRecorded;

class JsonRecordsTest {
  private static final String AT = "2026-11-22T10:15:30Z";

  @Test
  void a_purchase_is_read_with_its_lines_and_defaults() {
    PartnerEvent event =
        read(
            "SpendRecorded",
            """
            {"amountMinor": 1250, "currency": "USD", "location": null,
             "lines": [{"category": "PRODUCE", "quantity": 2, "amountMinor": 1250}]}
            """);

    SpendRecorded spend = (SpendRecorded) event.getBody();
    assertThat(event.getOccurredAt()).isEqualTo(Instant.parse(AT));
    assertThat(spend.getAmountMinor()).isEqualTo(1250);
    assertThat(spend.getTaxMinor()).isZero();
    assertThat(spend.getReceiptId()).isNull();
    assertThat(spend.getLines()).isEqualTo(List.of(new SpendLine("PRODUCE", 2, 1250L)));
  }

  @Test
  void a_date_is_a_day() {
    PartnerEvent event =
        read(
            "GoalSet",
            "{\"goalId\": \"g1\", \"metric\": \"visits\", \"target\": 8, \"dueOn\":"
                + " \"2026-12-31\"}");

    assertThat(((GoalSet) event.getBody()).getDueOn()).isEqualTo(LocalDate.of(2026, 12, 31));
  }

  @Test
  void a_choice_inside_a_body_has_its_own_type() {
    PartnerEvent event =
        read(
            "EventCorrected",
            """
            {"correctedEventId": "e0", "type": "VisitRecorded",
             "replacement": {"durationMinutes": 45}}
            """);

    VisitRecorded visit = (VisitRecorded) ((EventCorrected) event.getBody()).getReplacement();
    assertThat(visit.getDurationMinutes()).isEqualTo(45);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Unheard         | {}                                              | the event has an unknown type: Unheard
          SpendRecorded   | {"currency": "USD"}                             | body.amountMinor is missing
          SpendRecorded   | {"amountMinor": 12.5, "currency": "USD"}        | body.amountMinor must be a whole number
          SpendRecorded   | {"amountMinor": 9223372036854775808}            | body.amountMinor must be a whole number
          SpendRecorded   | {"amountMinor": 1, "currency": 840}             | body.currency must be a string
          SpendRecorded   | {"amountMinor": 1, "currency": "USD", "tax": 1} | body has unknown fields: tax
          SpendRecorded   | {"amountMinor": 1, "currency": "USD", "lines": [{}]} | body.lines[0].category is missing
          VisitRecorded   | {"durationMinutes": 2147483648}                 | body.durationMinutes must be a whole number
          VisitRecorded   | {"attributes": {"a": 1}}                        | body.attributes.a must be a string
          VisitRecorded   | []                                              | body must be an object
          GoalSet         | {"goalId": "g", "metric": "m", "target": 1, "dueOn": "soon"} | body.dueOn must be a date like 2026-11-22
          """)
  void what_does_not_fit_is_told_with_its_place(String type, String body, String message) {
    assertThatThrownBy(() -> read(type, body))
        .isInstanceOf(MalformedJson.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"``", "{", "{} {}", "{\"eventId\": \"e\", \"eventId\": \"f\"}", "nothing"})
  void what_is_no_json_is_told_apart(String json) {
    assertThatThrownBy(() -> JsonRecords.read(json, PartnerEvent.getClassSchema()))
        .isInstanceOfSatisfying(
            MalformedJson.class, malformed -> assertThat(malformed.isJson()).isFalse());
  }

  private static PartnerEvent read(String type, String body) {
    String json =
        """
        {"eventId": "e1", "memberRef": "4711", "occurredAt": "%s", "type": "%s", "body": %s}
        """
            .formatted(AT, type, body);
    return (PartnerEvent) JsonRecords.read(json, PartnerEvent.getClassSchema());
  }
}
