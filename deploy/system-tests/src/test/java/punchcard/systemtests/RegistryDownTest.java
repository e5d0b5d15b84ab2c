package punchcard.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import punchcard.avro.MemberEvent;
import punchcard.avro.PartnerEvent;
import punchcard.avro.RejectedEvent;
import punchcard.events.ConfluentRegistry;
import punchcard.events.Topics;
import punchcard.local.component.Part;
import punchcard.systemtests.driver.Events;
import punchcard.systemtests.driver.Log;
import punchcard.systemtests.driver.Partner;
import punchcard.systemtests.driver.Punchcard;
import punchcard.systemtests.driver.Request;
import punchcard.systemtests.driver.SharedStack;

/// The schema registry is killed: what can be read without it goes on, the rest waits, and nothing
/// is rejected for it.
@Order(60)
@ExtendWith(SharedStack.class)
class RegistryDownTest {
  private static final Duration UNTIL_BACK = Duration.ofSeconds(60);

  /// What is admitted or rejected stays so: who looks later, on a slow machine, sees it as well.
  private static final Duration A_WHILE = Duration.ofSeconds(3);

  private static final int ID_OF_NOBODY = 987_654_321;

  private final Punchcard punchcard;
  private final Partner cinema;
  private final Log<MemberEvent> admitted;
  private final Log<RejectedEvent> rejected;

  RegistryDownTest(Punchcard punchcard) {
    this.punchcard = punchcard;
    this.cinema = punchcard.partner("cinema");
    this.admitted = punchcard.log(Topics.MEMBER_EVENTS);
    this.rejected = punchcard.log(Topics.REJECTED_EVENTS);
  }

  @AfterAll
  void close() {
    punchcard.stack().start(Part.REGISTRY.first()); // if the scenario failed
    admitted.close();
    rejected.close();
  }

  @Test
  void without_the_registry_events_wait_and_none_is_rejected_for_it() {
    // Given a customer, a record that was rejected, a schema that nobody has used, and no registry
    String member = cinema.signUp("seat-1");
    admitted.await("the signup", e -> e.getMemberId().equals(member));
    RecordMetadata unreadable = cinema.publish("seat-1", new byte[] {1, 2, 3});
    await("the first rejection").until(() -> rejections(unreadable) == 1);
    int unusedId = registerAnotherRelease();
    punchcard.stack().kill(Part.REGISTRY.first());

    // Then what needs no registry goes on
    PartnerEvent known = Events.purchase("seat-1", 100);
    cinema.publish(known);
    admitted.await("the event of a known schema", e -> is(e, known));

    // And what needs it waits
    PartnerEvent ofUnusedSchema = Events.purchase("seat-1", 200);
    cinema.publish("seat-1", bytes(unusedId, ofUnusedSchema));
    RecordMetadata ofNobody =
        cinema.publish("seat-1", bytes(ID_OF_NOBODY, Events.purchase("seat-1", 300)));
    await("both wait")
        .during(A_WHILE)
        .atMost(UNTIL_BACK)
        .until(
            () -> admitted.all(e -> is(e, ofUnusedSchema)).isEmpty() && rejections(ofNobody) == 0);

    // And who would register is told to ask again
    Request.to(punchcard.at().onboarding(), "/participants/theatre")
        .as(punchcard.tokens().operator())
        .put("{\"name\": \"theatre\", \"type\": \"shop\"}")
        .expect(503);

    // And when the registry is back, each gets what it deserves
    punchcard.stack().start(Part.REGISTRY.first());
    assertThat(punchcard.partner("theatre").signUp("seat-1")).isNotBlank();
    await("the waiting event")
        .atMost(UNTIL_BACK)
        .until(() -> !admitted.all(e -> is(e, ofUnusedSchema)).isEmpty());
    await("the rejection").until(() -> rejections(ofNobody) == 1);
    assertThat(rejected.all(r -> isAt(r, ofNobody)).getFirst().getReason())
        .isEqualTo("UNKNOWN_SCHEMA");
    assertThat(rejected.all(r -> r.getPartner().equals("cinema"))).hasSize(2);
  }

  private static boolean is(MemberEvent admitted, PartnerEvent event) {
    return admitted.getEventId().equals(event.getEventId());
  }

  private static boolean isAt(RejectedEvent rejected, RecordMetadata where) {
    return rejected.getSource().getTopic().equals(where.topic())
        && rejected.getSource().getPartition() == where.partition()
        && rejected.getSource().getOffset() == where.offset();
  }

  private int rejections(RecordMetadata where) {
    return rejected.all(r -> isAt(r, where)).size();
  }

  /// A field more, which takes no room: a registry may take what differs in its documentation
  /// alone for the same schema.
  private int registerAnotherRelease() {
    Schema known = PartnerEvent.getClassSchema();
    List<Schema.Field> fields = new ArrayList<>();
    known.getFields().forEach(field -> fields.add(new Schema.Field(field, field.schema())));
    Schema nothing = Schema.create(Schema.Type.NULL);
    fields.add(new Schema.Field("another", nothing, "Nothing.", Schema.Field.NULL_DEFAULT_VALUE));
    ConfluentRegistry registry = new ConfluentRegistry(punchcard.at().confluentRegistry());
    String subject = cinema.eventsTopic() + "-value";
    int id =
        registry.register(
            subject,
            Schema.createRecord(
                known.getName(), "Another release.", known.getNamespace(), false, fields));
    assertThat(id).as("the id of a new schema").isNotEqualTo(registry.register(subject, known));
    return id;
  }

  private static byte[] bytes(int schemaId, PartnerEvent event) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(0);
    bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(schemaId).array());
    var encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
    try {
      new SpecificDatumWriter<>(PartnerEvent.class).write(event, encoder);
    } catch (IOException e) {
      throw new AssertionError("a byte array cannot fail", e);
    }
    return bytes.toByteArray();
  }
}
