package punchcard.systemtests.driver;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Random;
import java.util.function.LongSupplier;
import punchcard.local.component.Part;

/// Kills a process again and again (kill -9) and starts it again, each time when a random number of
/// things more has happened. The numbers follow from a seed, which is printed.
public final class Storm {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration ONE_LOOK = Duration.ofMillis(10);

  private final Punchcard punchcard;
  private final LongSupplier happened;
  private final int most;
  private final Random random;

  /// @param happened how much has happened so far, by the log
  /// @param most how much more happens before the next death, at most
  public Storm(Punchcard punchcard, LongSupplier happened, int most) {
    this.punchcard = punchcard;
    this.happened = happened;
    this.most = most;
    long seed = new Random().nextLong();
    this.random = new Random(seed);
    System.out.println("storm with seed " + seed);
  }

  /// One more death, and the start after it.
  public void kill(Part part) {
    long until = happened.getAsLong() + 1 + random.nextInt(most);
    await("something before " + part + " is killed")
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(ONE_LOOK)
        .until(() -> happened.getAsLong() >= until);
    punchcard.stack().kill(part.first());
    punchcard.stack().start(part.first());
  }
}
