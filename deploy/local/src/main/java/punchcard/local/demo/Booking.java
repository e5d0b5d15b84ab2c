package punchcard.local.demo;

import java.time.LocalDateTime;
import java.util.Optional;

/// A course at the gym that a member books, and what becomes of it. Invented, from the card's
/// number.
///
/// @param bookedAt local time, as is `endedAt`
/// @param fulfilledMinor of the amount, what took place; 0: nothing yet, or never
record Booking(
    String id,
    LocalDateTime bookedAt,
    LocalDateTime endedAt,
    long amountMinor,
    long fulfilledMinor,
    Ending ending) {

  /// What becomes of it.
  enum Ending {
    FULFILLED,
    CANCELLED,
    OPEN
  }

  private static final int EVERY = 3;
  private static final int ENDINGS = 4;
  private static final long LEAST_MINOR = 20_00;
  private static final long STEP_MINOR = 10_00;
  private static final int STEPS = 5;

  /// Every third of the members who come at all has one: a quarter of these takes place, one in
  /// part, one is cancelled, and one is still to come.
  static Optional<Booking> of(GymMember member) {
    int number = Integer.parseInt(member.card().substring(member.card().indexOf('-') + 1));
    if (number % EVERY != 0 || member.visits().isEmpty()) return Optional.empty();
    long amount = LEAST_MINOR + STEP_MINOR * (number % STEPS);
    return Optional.of(
        switch (number / EVERY % ENDINGS) {
          case 0 -> of(member, amount, amount, Ending.FULFILLED);
          case 1 -> of(member, amount, STEP_MINOR, Ending.FULFILLED);
          case 2 -> of(member, amount, 0, Ending.CANCELLED);
          default -> of(member, amount, 0, Ending.OPEN);
        });
  }

  private static Booking of(GymMember member, long amount, long fulfilled, Ending ending) {
    return new Booking(
        "course-" + member.card(),
        member.visits().getFirst().plusMinutes(1),
        member.visits().getLast().plusMinutes(2),
        amount,
        fulfilled,
        ending);
  }
}
