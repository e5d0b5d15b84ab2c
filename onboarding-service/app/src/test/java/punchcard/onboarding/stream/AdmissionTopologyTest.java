package punchcard.onboarding.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import punchcard.onboarding.Proof;
import punchcard.testkit.FixedSchemaIds;

class AdmissionTopologyTest {
  @Test
  void it_has_this_shape() throws IOException {
    String shape =
        AdmissionDriver.stream(
                new FixedSchemaIds(),
                _ -> new Proof.None(),
                new SimpleMeterRegistry(),
                _ -> {},
                true)
            .topology()
            .describe()
            .toString();

    assertThat(shape).isEqualToNormalizingNewlines(expected());
  }

  private static String expected() throws IOException {
    try (InputStream golden =
        AdmissionTopologyTest.class.getResourceAsStream("/expected-topology.txt")) {
      return new String(Objects.requireNonNull(golden).readAllBytes(), UTF_8);
    }
  }
}
