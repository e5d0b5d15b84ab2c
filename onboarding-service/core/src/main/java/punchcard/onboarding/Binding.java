package punchcard.onboarding;

import punchcard.kernel.MemberId;

/// A partner's reference belongs to this member, or did until the member was erased.
///
/// @param by the signup that bound it, so that the same signup is known again however late it comes
///     back
/// @param isFree whether it belongs to nobody any more: another signup may bind it
public record Binding(MemberId member, EventKey by, boolean isFree) {
  /// It belongs to this member.
  public Binding(MemberId member, EventKey by) {
    this(member, by, false);
  }

  /// The same, belonging to another member, who is the same person.
  public Binding of(MemberId other) {
    return new Binding(other, by, isFree);
  }

  /// The same, belonging to nobody: only the signup is remembered, so that it makes nobody again.
  public Binding freed() {
    return new Binding(member, by, true);
  }
}
