package punchcard.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import punchcard.avro.Identity;

class CachingRegistryTest {
  private final CountingRegistry asked = new CountingRegistry();
  private final CachingRegistry registry = new CachingRegistry(asked);

  @Test
  void a_schema_that_is_there_is_asked_for_once_whoever_asks() {
    int id = registry.register("identities-value", Identity.getClassSchema());

    assertThat(registry.idOf("identities-value", Identity.getClassSchema())).contains(id);
    assertThat(registry.register("identities-value", Identity.getClassSchema())).isEqualTo(id);
    assertThat(asked.questions).isEqualTo(1);
  }

  @Test
  void the_same_schema_of_another_subject_is_another_question() {
    registry.register("identities-value", Identity.getClassSchema());
    registry.register("others-value", Identity.getClassSchema());

    assertThat(asked.questions).isEqualTo(2);
  }

  @Test
  void an_id_that_is_not_there_may_be_there_the_next_time() {
    assertThat(registry.byId(1)).isEmpty();

    asked.register("identities-value", Identity.getClassSchema());

    assertThat(registry.byId(1)).contains(Identity.getClassSchema());
    asked.down = true;
    assertThat(registry.byId(1)).contains(Identity.getClassSchema());
  }
}
