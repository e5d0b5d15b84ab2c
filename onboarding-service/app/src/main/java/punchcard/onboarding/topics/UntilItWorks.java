package punchcard.onboarding.topics;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import punchcard.events.RegistryUnavailable;
import punchcard.onboarding.PartnerClients;
import punchcard.runtime.versions.LogUnavailable;

/// Does what needs Kafka, the registry and the OpenID provider, however long they take to answer.
public final class UntilItWorks {
  private static final Logger log = LoggerFactory.getLogger(UntilItWorks.class);
  private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(250);

  private UntilItWorks() {}

  /// Returns when it is done.
  ///
  /// @param what it is, for people
  /// @param work may be done again and again
  /// @throws InterruptedException if the service is stopped meanwhile
  public static void run(String what, Runnable work) throws InterruptedException {
    String told = "";
    while (true)
      try {
        work.run();
        return;
      } catch (KafkaDisagrees
          | KafkaException
          | LogUnavailable
          | RegistryUnavailable
          | PartnerClients.NotNow e) {
        String trouble = String.valueOf(e.getMessage());
        if (!trouble.equals(told)) log.info("{} wait: {}", what, trouble);
        told = trouble;
        LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
        if (Thread.interrupted()) throw new InterruptedException();
      }
  }
}
