package punchcard.onboarding.rights;

import java.io.IOException;
import java.util.List;

/// Reads the requests of all members that are not answered.
@FunctionalInterface
public interface ReadOpenRequests {
  /// All that there are now, by the day on which they are due.
  ///
  /// @throws IOException if Kafka does not answer
  List<OpenRequest> all() throws IOException;
}
