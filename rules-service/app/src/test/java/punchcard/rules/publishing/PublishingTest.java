package punchcard.rules.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import punchcard.kernel.AgreementId;
import punchcard.kernel.PartnerId;
import punchcard.runtime.versions.Publication;
import punchcard.runtime.versions.Publication.Added;
import punchcard.runtime.versions.Publication.Unchanged;
import punchcard.testkit.RealKafka;

/// Two instances of the service on a real broker.
class PublishingTest {
  private static final RealKafka KAFKA = AgreementsTopic.kafka();
  private static final SortedSet<PartnerId> PAYERS =
      new TreeSet<>(List.of(new PartnerId("grocer"), new PartnerId("gym")));
  private static final Instant NOON = Instant.parse("2026-03-02T17:00:00Z");

  private final Instance one = new Instance();
  private final Instance other = new Instance();

  @AfterEach
  void close() {
    one.log.close();
    other.log.close();
  }

  @Test
  void a_version_is_read_by_every_instance_once_it_is_published() {
    AgreementId id = new AgreementId("read-by-all");

    assertThat(one.publish(id, "first")).isEqualTo(new Added(1));
    assertThat(other.publish(id, "second")).isEqualTo(new Added(2));

    assertThat(one.log.read().of(id).values())
        .containsExactly(
            new PublishedVersion(id, 1, NOON, "operator", "first", PAYERS),
            new PublishedVersion(id, 2, NOON, "operator", "second", PAYERS));
    assertThat(other.log.read()).isEqualTo(one.log.read());
  }

  @Test
  void the_same_content_makes_no_version_unless_another_came_between() {
    AgreementId id = new AgreementId("same-content");

    assertThat(one.publish(id, "first")).isEqualTo(new Added(1));
    assertThat(other.publish(id, "first")).isEqualTo(new Unchanged(1));
    assertThat(one.publish(id, "second")).isEqualTo(new Added(2));
    assertThat(other.publish(id, "first")).isEqualTo(new Added(3));
  }

  @Test
  void two_instances_at_once_leave_no_gap_and_no_double() throws Exception {
    AgreementId id = new AgreementId("raced-for");
    List<Callable<Publication>> publications = new ArrayList<>();
    for (int i = 1; i <= 6; i++) {
      String content = "content " + i;
      Instance instance = i % 2 == 0 ? one : other;
      publications.add(() -> instance.publish(id, content));
    }

    List<Integer> versions = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(publications.size())) {
      for (Future<Publication> done : threads.invokeAll(publications))
        versions.add(done.get().version());
    }

    Integer[] oneToSix = IntStream.rangeClosed(1, 6).boxed().toArray(Integer[]::new);
    assertThat(versions).containsExactlyInAnyOrder(oneToSix);
    assertThat(one.log.read().of(id).keySet()).containsExactly(oneToSix);
    assertThat(one.log.read().of(id).values())
        .extracting(PublishedVersion::yaml)
        .doesNotHaveDuplicates();
  }

  /// What each instance of the service has of its own.
  private static final class Instance {
    private final AgreementLog log = new AgreementLog(KAFKA.bootstrap(), AgreementsTopic.REGISTRY);
    private final AgreementPublisher publisher =
        new AgreementPublisher(log, new Acceptances(KAFKA.bootstrap(), AgreementsTopic.REGISTRY));

    Publication publish(AgreementId id, String content) {
      return publisher.publish(id, content, PAYERS, "operator", NOON);
    }
  }
}
