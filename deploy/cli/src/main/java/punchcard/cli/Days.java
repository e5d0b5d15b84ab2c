package punchcard.cli;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/// Reads days as a file writes them: of a million rows, a few thousand have days of their own.
final class Days {
  private static final int MOST = 10_000;

  private final Map<String, LocalDate> known = new HashMap<>();

  /// @param text like `2026-11-22`
  /// @throws java.time.format.DateTimeParseException if it is no day
  LocalDate of(String text) {
    LocalDate day = known.get(text);
    if (day != null) return day;
    LocalDate read = LocalDate.parse(text);
    if (known.size() == MOST) known.clear();
    known.put(text, read);
    return read;
  }
}
