package punchcard.local.demo;

import java.time.LocalDateTime;
import java.util.List;

/// A household that also goes to the gym. Invented, unlike its purchases.
///
/// @param card the gym's reference to the member
/// @param visits local times, in order
record GymMember(
    String household, String card, LocalDateTime joinedAt, List<LocalDateTime> visits) {
  GymMember {
    visits = List.copyOf(visits);
  }

  String signupId() {
    return "join-" + card;
  }

  /// @param number of the visit, from 0
  String visitId(int number) {
    return "visit-" + card + "-" + number;
  }
}
