package punchcard.local.demo;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What the demo remembers beside the stack's state, as text files that the check reads.
///
/// - `shift-weeks`: how many weeks the dates are moved; worked out once
/// - `households`: how many, in the order of their first purchases, have been published
/// - `gym-visits.csv`: household_id, gym_card, visit_id, occurred_at; local times of 2017
/// - `gym-bookings.csv`: household_id, booking_id, amount_minor, fulfilled_minor, ending:
///   FULFILLED, CANCELLED or OPEN
/// - `redemptions-planned.csv`: key, household_id, member_id, partner, points, covered, planned_on
/// - `redemptions-answered.csv`: key, REDEEMED or REFUSED, entry id or reason; acknowledged answers
/// - `deeds-planned.csv`: key, household_id, member_id, kind, with, points, about, planned_on
/// - `deeds-decided`: the households of which it is settled what they do, be it nothing
/// - `deeds-answered.csv`: key, entry id or `proposal-` and its number; acknowledged answers
final class DemoFolder {
  static final String SHIFT_WEEKS = "shift-weeks";
  static final String HOUSEHOLDS = "households";
  static final String GYM_VISITS = "gym-visits.csv";
  static final String GYM_BOOKINGS = "gym-bookings.csv";
  static final String PLANNED = "redemptions-planned.csv";
  static final String ANSWERED = "redemptions-answered.csv";
  static final String DEEDS = "deeds-planned.csv";
  static final String DEEDS_DECIDED = "deeds-decided";
  static final String DEEDS_ANSWERED = "deeds-answered.csv";

  private final Path folder;

  /// @param state the stack's state folder
  DemoFolder(Path state) {
    this.folder = state.resolve("demo");
  }

  /// The lines of a file; none if it is not there.
  List<String> lines(String file) {
    Path path = folder.resolve(file);
    try {
      return Files.exists(path) ? Files.readAllLines(path) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The number in a file, or another if the file is not there.
  int number(String file, int otherwise) {
    List<String> lines = lines(file);
    return lines.isEmpty() ? otherwise : Integer.parseInt(lines.getFirst());
  }

  void write(String file, List<String> lines) {
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve(file), lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  synchronized void append(String file, String line) {
    try {
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(file), line + "\n", CREATE, APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
