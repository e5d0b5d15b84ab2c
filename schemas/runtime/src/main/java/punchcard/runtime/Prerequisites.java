package punchcard.runtime;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import punchcard.events.RegistryUnavailable;
import punchcard.events.SchemaRegistry;
import punchcard.events.Topic;

/// What has to be there before a service can work: its topics and their registered schemas.
/// Onboarding makes them, so at the first start of a cluster the others wait for it here.
public final class Prerequisites {
  private static final Logger log = LoggerFactory.getLogger(Prerequisites.class);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

  private final ServiceSettings settings;
  private final SchemaRegistry registry;

  public Prerequisites(ServiceSettings settings, SchemaRegistry registry) {
    this.settings = settings;
    this.registry = registry;
  }

  /// Returns when all these topics exist and this build's schemas of them are registered.
  ///
  /// @throws InterruptedException if the service is stopped meanwhile
  public void await(Collection<Topic<?>> topics) throws InterruptedException {
    Map<String, Object> where =
        Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, settings.kafka());
    try (Admin admin = Admin.create(where)) {
      Set<String> told = Set.of();
      for (Set<String> missing = missing(admin, topics);
          !missing.isEmpty();
          missing = missing(admin, topics)) {
        if (!missing.equals(told)) log.info("waiting for {}", missing);
        told = missing;
        LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        if (Thread.interrupted()) throw new InterruptedException();
      }
    }
    log.info("topics and schemas are there");
  }

  private Set<String> missing(Admin admin, Collection<Topic<?>> topics)
      throws InterruptedException {
    Set<String> missing = new TreeSet<>();
    Set<String> existing = existing(admin);
    for (Topic<?> topic : topics) {
      if (!existing.contains(topic.name())) missing.add("topic " + topic.name());
      else if (!isRegistered(topic)) missing.add("schema " + topic.subject());
    }
    return missing;
  }

  private static Set<String> existing(Admin admin) throws InterruptedException {
    try {
      return admin.listTopics().names().get();
    } catch (ExecutionException e) {
      log.info("Kafka does not answer yet: {}", e.getMessage());
      return Set.of();
    }
  }

  private boolean isRegistered(Topic<?> topic) {
    try {
      return registry.idOf(topic.subject(), topic.schema()).isPresent();
    } catch (RegistryUnavailable e) {
      log.debug("the registry does not answer yet", e);
      return false;
    }
  }
}
