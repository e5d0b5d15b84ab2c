package punchcard.onboarding.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DisclosureTopologyTest {
  @Test
  void it_has_this_shape() throws IOException {
    String shape = DisclosureDriver.stream().topology().describe().toString();

    assertThat(shape).isEqualToNormalizingNewlines(expected());
  }

  private static String expected() throws IOException {
    try (InputStream golden =
        DisclosureTopologyTest.class.getResourceAsStream("/expected-disclosure-topology.txt")) {
      return new String(Objects.requireNonNull(golden).readAllBytes(), UTF_8);
    }
  }
}
