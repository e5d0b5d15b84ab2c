package punchcard.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import punchcard.kernel.PartnerId;

class SchemaEvolutionTest {
  private static final PartnerId ANY = new PartnerId("any");

  static Stream<Topic<?>> topics() {
    return Stream.concat(
        Topics.ALL.stream(), Stream.of(Topics.partnerEvents(ANY), Topics.partnerFeed(ANY)));
  }

  @ParameterizedTest
  @MethodSource("topics")
  void a_schema_stays_compatible_with_all_that_were_released(Topic<?> topic) {
    Evolution evolution =
        topic.equals(Topics.partnerFeed(ANY))
            ? Evolution.FORWARD_TRANSITIVE
            : Evolution.BACKWARD_TRANSITIVE;
    List<Schema> released = ReleasedSchemas.of(topic.schema());

    assertThat(released).as("released versions of " + topic.schema().getName()).isNotEmpty();
    assertThat(evolution.violations(topic.schema(), released)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("topics")
  void what_is_written_is_released(Topic<?> topic) {
    assertThat(ReleasedSchemas.of(topic.schema()))
        .as("released as src/test/resources/released/%s-<n>.avsc", topic.schema().getName())
        .last()
        .isEqualTo(topic.schema());
  }

  @Test
  void a_new_field_without_a_default_is_found() {
    Schema old = SchemaBuilder.record("R").fields().requiredLong("a").endRecord();
    Schema added =
        SchemaBuilder.record("R").fields().requiredLong("a").requiredLong("b").endRecord();

    assertThat(Evolution.BACKWARD_TRANSITIVE.violations(added, List.of(old))).isNotEmpty();
    assertThat(Evolution.FORWARD_TRANSITIVE.violations(added, List.of(old))).isEmpty();
    assertThat(Evolution.FORWARD_TRANSITIVE.violations(old, List.of(added))).isNotEmpty();
  }

  @Test
  void it_looks_at_every_released_version_not_just_the_last() {
    Schema first = SchemaBuilder.record("R").fields().requiredString("a").endRecord();
    Schema second = SchemaBuilder.record("R").fields().requiredLong("b").endRecord();
    Schema now = SchemaBuilder.record("R").fields().requiredLong("b").optionalLong("a").endRecord();

    assertThat(Evolution.BACKWARD_TRANSITIVE.violations(now, List.of(second))).isEmpty();
    assertThat(Evolution.BACKWARD_TRANSITIVE.violations(now, List.of(first, second))).isNotEmpty();
  }
}
