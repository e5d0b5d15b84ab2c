package punchcard.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import punchcard.systemtests.driver.Punchcard;
import punchcard.systemtests.driver.Readme;
import punchcard.systemtests.driver.SharedStack;
import punchcard.systemtests.driver.Shell;
import punchcard.systemtests.driver.Site;

/// The README's examples for those who have a stack running, typed one after the other.
@Order(26)
@ExtendWith(SharedStack.class)
class ReadmeExamplesTest {
  private static final Pattern USUAL_PORT = Pattern.compile("\\b74(\\d\\d)\\b");
  private static final Pattern PROBLEM = Pattern.compile("\"status\" ?: ?[45]\\d\\d");

  private final int portBase;

  ReadmeExamplesTest(Punchcard punchcard) {
    this.portBase = punchcard.stack().settings().portBase();
  }

  @Test
  void the_examples_work_as_they_stand() {
    List<String> examples = Readme.commands().stream().filter(Readme::usesAStack).toList();
    assumeThat(examples).as("the README has examples for a running stack").isNotEmpty();

    String script = String.join("\n", examples);
    String here = USUAL_PORT.matcher(script).replaceAll(port -> "" + port(port.group(1)));
    List<String> printed =
        Shell.start(here, Site.get().environment()).expect(0, Duration.ofMinutes(2));

    assertThat(printed).filteredOn(line -> PROBLEM.matcher(line).find()).isEmpty();
  }

  private int port(String offset) {
    return portBase + Integer.parseInt(offset);
  }
}
