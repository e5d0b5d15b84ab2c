package punchcard.onboarding.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import punchcard.avro.PartnerEvent;
import punchcard.avro.VisitRecorded;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.MalformedEvent;
import punchcard.onboarding.PublishEvents.Form;

class CloudEventsTest {
  private static final String VISIT =
      """
      {"specversion": "1.0", "id": "v-1", "source": "/partners/gym", "type": "punchcard.VisitRecorded",
       "subject": "4711", "time": "2026-11-22T10:15:30Z", "data": {"durationMinutes": 45}}
      """;

  @Test
  void its_attributes_are_the_envelope_and_its_data_is_the_body() {
    PartnerEvent visit = read(VISIT);

    assertThat(visit.getEventId()).isEqualTo("v-1");
    assertThat(visit.getMemberRef()).isEqualTo("4711");
    assertThat(visit.getOccurredAt()).isEqualTo(Instant.parse("2026-11-22T10:15:30Z"));
    assertThat(((VisitRecorded) visit.getBody()).getDurationMinutes()).isEqualTo(45);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"type\": \"VisitRecorded\"",
        "\"time\": \"2026-11-22T12:15:30+02:00\"",
        "\"datacontenttype\": null",
        "\"datacontenttype\": \"application/json; charset=utf-8\"",
        "\"dataschema\": \"https://example.org/visit\"",
        "\"traceparent\": \"00-1-1-01\""
      })
  void what_the_specification_leaves_open_makes_no_difference(String attribute) {
    assertThat(read(with(attribute))).isEqualTo(read(VISIT));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      textBlock =
          """
          "specversion": null                 | specversion is missing
          "specversion": "0.3"                | specversion must be 1.0
          "id": null                          | id is missing
          "id": ""                            | id must be a string that is not empty
          "id": 7                             | id must be a string that is not empty
          "source": null                      | source is missing
          "source": "/partners/grocer"        | source must be /partners/gym
          "source": "/partners/gym/doors/1"   | source must be /partners/gym
          "type": "Unheard"                   | type is unknown: Unheard
          "type": "punchcard.punchcard.VisitRecorded" | type is unknown: punchcard.punchcard.VisitRecorded
          "type": "org.other.VisitRecorded"   | type is unknown: org.other.VisitRecorded
          "datacontenttype": "text/plain"     | datacontenttype must be application/json
          "datacontenttype": "application/jsonx" | datacontenttype must be application/json
          "subject": null                     | subject is missing
          "time": "yesterday"                 | time must be a time like 2026-11-22T10:15:30Z
          "time": null                        | time is missing
          "data": null                        | data is missing
          "data": "{}"                        | data must be an object
          "data": {"durationMinutes": "long"} | data.durationMinutes must be a whole number
          "data": {"minutes": 1}              | data has unknown fields: minutes
          "data_base64": "e30="               | data_base64 is not taken: data must be an object
          "memberRef": "4711"                 | the event has a name that no attribute can have: memberRef
          """)
  void a_mistake_is_told_with_its_place(String attribute, String message) {
    String event = with(attribute);

    assertThatThrownBy(() -> read(event)).isInstanceOf(MalformedEvent.class).hasMessage(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "1", "null", "\"event\""})
  void what_is_no_object_is_no_event(String json) {
    assertThatThrownBy(() -> read(json)).hasMessage("the event must be an object");
  }

  /// The visit, with one attribute added or in place of its own.
  private static String with(String attribute) {
    String name = attribute.substring(0, attribute.indexOf(':'));
    StringBuilder event = new StringBuilder("{").append(attribute);
    attributes()
        .forEach(
            (own, value) -> {
              if (!own.equals(name)) event.append(", ").append(own).append(": ").append(value);
            });
    return event.append("}").toString();
  }

  private static Map<String, String> attributes() {
    return Map.of(
        "\"specversion\"", "\"1.0\"",
        "\"id\"", "\"v-1\"",
        "\"source\"", "\"/partners/gym\"",
        "\"type\"", "\"punchcard.VisitRecorded\"",
        "\"subject\"", "\"4711\"",
        "\"time\"", "\"2026-11-22T10:15:30Z\"",
        "\"data\"", "{\"durationMinutes\": 45}");
  }

  private static PartnerEvent read(String json) {
    SentEvents sent = SentEvents.of(new PartnerId("gym"), Form.CLOUD_EVENT, json);
    return sent.read(sent.events().getFirst());
  }
}
