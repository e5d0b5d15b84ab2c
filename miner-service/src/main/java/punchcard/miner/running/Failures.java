package punchcard.miner.running;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import punchcard.events.RegistryUnavailable;
import punchcard.events.UnreadableRecord;
import punchcard.miner.reporting.PositionLost;

/// Tells what may pass by itself from what will not.
final class Failures {
  /// Connection lost; transaction lost to another; no resources; told to stop; no answer from the
  /// disk.
  private static final Set<String> PASSING = Set.of("08", "25", "40", "53", "55", "57", "58");

  private Failures() {}

  /// Whether trying again later may help. A record that cannot be read or stored stays as it is.
  static boolean mayPass(Throwable failure) {
    boolean kafka = false;
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof UnreadableRecord || t instanceof InvalidOffsetException) return false;
      if (t instanceof SQLException e) return mayPass(e);
      if (t instanceof RegistryUnavailable || t instanceof PositionLost) return true;
      kafka |= t instanceof KafkaException;
    }
    return kafka;
  }

  private static boolean mayPass(SQLException e) {
    @Nullable String state = e.getSQLState();
    return e instanceof SQLTransientException
        || e.getCause() instanceof IOException
        || (state != null && state.length() >= 2 && PASSING.contains(state.substring(0, 2)));
  }

  static String reason(Throwable failure) {
    return failure.getClass().getSimpleName() + ": " + failure.getMessage();
  }
}
