package punchcard.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import punchcard.systemtests.driver.Credentials;
import punchcard.systemtests.driver.Partner;
import punchcard.systemtests.driver.Punchcard;
import punchcard.systemtests.driver.SharedStack;
import punchcard.systemtests.driver.Shell;

/// A partner whose Kafka client is neither Java nor ours: the example for Node really publishes.
@Order(25)
@ExtendWith(SharedStack.class)
class NodeExampleTest {
  private final Punchcard punchcard;
  private final Partner greengrocer;

  NodeExampleTest(Punchcard punchcard) {
    this.punchcard = punchcard;
    this.greengrocer = punchcard.partner("greengrocer");
  }

  @Test
  void the_example_for_node_publishes_a_signup_and_a_purchase() {
    assumeThat(
            Shell.start("node --version && npm --version", Map.of())
                .exitCode(Duration.ofSeconds(30)))
        .as("node and npm are not installed: the example is not tried")
        .isZero();

    Shell.start("cd deploy/local/examples/node && npm ci --no-audit --no-fund", Map.of())
        .expect(0, Duration.ofMinutes(2));
    Shell.start("cd deploy/local/examples/node && npm start", settings())
        .expect(0, Duration.ofMinutes(1));

    String member =
        await("the signup")
            .until(() -> greengrocer.memberOf("apple"), found -> found.status() == 200)
            .json()
            .required("memberId")
            .asText();
    await("the purchase")
        .untilAsserted(
            () ->
                assertThat(punchcard.member(member).timeline().body())
                    .contains("receipt-apple-1", "SpendRecorded"));
  }

  private Map<String, String> settings() {
    Credentials credentials = greengrocer.credentials();
    Map<String, String> all = new HashMap<>();
    all.put("PUNCHCARD_PARTNER", greengrocer.id());
    all.put("PUNCHCARD_BOOTSTRAP", credentials.bootstrap());
    all.put("PUNCHCARD_REGISTRY", punchcard.at().confluentRegistry().toString());
    all.put("PUNCHCARD_USERNAME", credentials.username());
    all.put("PUNCHCARD_PASSWORD", credentials.password());
    all.put("PUNCHCARD_CUSTOMER", "apple");
    return all;
  }
}
