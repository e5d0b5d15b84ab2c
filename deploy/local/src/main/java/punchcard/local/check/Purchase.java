package punchcard.local.check;

import java.time.Instant;
import java.util.Map;

/// A basket of the data files, at its moved time.
///
/// @param centsIn what was paid in each department
record Purchase(String household, String eventId, Instant at, Map<String, Long> centsIn) {
  Purchase {
    centsIn = Map.copyOf(centsIn);
  }

  long cents() {
    return centsIn.values().stream().mapToLong(Long::longValue).sum();
  }

  long cents(String department) {
    return centsIn.getOrDefault(department, 0L);
  }
}
