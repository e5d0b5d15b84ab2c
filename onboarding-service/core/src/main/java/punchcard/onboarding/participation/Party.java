package punchcard.onboarding.participation;

import punchcard.kernel.PartnerId;

/// Who may invite: the operator, or a participant.
///
/// @param name `operator`, or the participant's id
public record Party(String name) {
  /// Who runs the programme. No participant may have this id.
  public static final Party OPERATOR = new Party("operator");

  public Party {
    if (!PartnerId.isValid(name)) throw new IllegalArgumentException("no party: " + name);
  }

  public static Party participant(PartnerId id) {
    return new Party(id.value());
  }
}
