package punchcard.onboarding.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import punchcard.events.Retention;
import punchcard.events.Topic;
import punchcard.events.Topics;
import punchcard.kernel.PartnerId;

/// The register holds against the schemas of all topics: a field that it does not name cannot be
/// built, and one that is not there any more must leave it.
class RegisterTest {
  private static final PartnerId ANY = new PartnerId("any");

  private final Register register = RegisterFile.read();

  @Test
  void every_field_of_every_record_of_every_topic_has_one_purpose() {
    Set<String> unknown = new TreeSet<>();
    Set<String> twice = new TreeSet<>();
    fields()
        .forEach(
            (record, fields) -> {
              for (String field : fields) {
                long purposes =
                    register.activities().stream()
                        .map(it -> it.elements().getOrDefault(record, List.of()))
                        .filter(it -> it.contains(field))
                        .count();
                if (purposes == 0) unknown.add(record + "." + field);
                if (purposes > 1) twice.add(record + "." + field);
              }
            });

    assertThat(unknown).isEmpty();
    assertThat(twice).isEmpty();
  }

  @Test
  void it_names_nothing_that_is_not_there() {
    Map<String, List<String>> there = fields();
    Set<String> gone = new TreeSet<>();
    for (Activity activity : register.activities())
      activity
          .elements()
          .forEach(
              (record, fields) -> {
                if (!there.containsKey(record)) gone.add(record);
                for (String field : fields)
                  if (!there.getOrDefault(record, List.of()).contains(field))
                    gone.add(record + "." + field);
              });

    assertThat(gone).isEmpty();
  }

  @Test
  void each_topic_keeps_its_records_as_the_register_says() {
    Map<String, String> kept = new LinkedHashMap<>();
    topics().forEach((name, topic) -> kept.put(name, words(topic.retention())));
    Map<String, String> said = new LinkedHashMap<>();
    register.topics().forEach(place -> said.put(place.name(), place.keeps()));

    assertThat(said).containsExactlyInAnyOrderEntriesOf(kept);
  }

  @Test
  void each_place_is_there_for_an_activity_of_the_register() {
    List<Place> places = new ArrayList<>(register.topics());
    places.addAll(register.tables());

    assertThat(places)
        .allSatisfy(place -> assertThat(register.activity(place.activity())).isPresent());
  }

  @Test
  void the_record_of_processing_has_every_activity_and_every_place() {
    String page = Article30.of(register);

    for (Activity activity : register.activities())
      assertThat(page)
          .contains("| " + activity.name() + " | " + activity.purpose(), activity.basis());
    for (Place place : register.topics()) assertThat(page).contains("`" + place.name() + "`");
    for (Place place : register.tables()) assertThat(page).contains("`" + place.name() + "`");
  }

  private static String words(Retention retention) {
    return switch (retention) {
      case Retention.ForEver() -> "for ever";
      case Retention.Compacted() -> "the last of each key";
      case Retention.Of(Duration it) when it.equals(Duration.ofHours(1)) -> "1 hour";
      case Retention.Of(Duration it) -> it.toDays() + " days";
    };
  }

  private static Map<String, Topic<?>> topics() {
    Map<String, Topic<?>> topics = new LinkedHashMap<>();
    for (Topic<?> topic : Topics.ALL) topics.put(topic.name(), topic);
    topics.put("partner.*.events", Topics.partnerEvents(ANY));
    topics.put("partner.*.feed", Topics.partnerFeed(ANY));
    return topics;
  }

  /// By record.
  private static Map<String, List<String>> fields() {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    Set<Schema> seen = new HashSet<>();
    topics().values().forEach(topic -> walk(topic.schema(), fields, seen));
    return fields;
  }

  private static void walk(Schema schema, Map<String, List<String>> fields, Set<Schema> seen) {
    switch (schema.getType()) {
      case RECORD -> {
        if (!seen.add(schema)) return;
        fields.put(schema.getName(), schema.getFields().stream().map(Schema.Field::name).toList());
        schema.getFields().forEach(field -> walk(field.schema(), fields, seen));
      }
      case UNION -> schema.getTypes().forEach(type -> walk(type, fields, seen));
      case ARRAY -> walk(schema.getElementType(), fields, seen);
      case MAP -> walk(schema.getValueType(), fields, seen);
      case ENUM, FIXED, STRING, BYTES, INT, LONG, FLOAT, DOUBLE, BOOLEAN, NULL -> {}
    }
  }
}
