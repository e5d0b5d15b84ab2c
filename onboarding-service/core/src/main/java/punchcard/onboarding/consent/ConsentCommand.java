package punchcard.onboarding.consent;

import java.time.Instant;
import punchcard.kernel.MemberId;

/// What a member asks for.
///
/// @param request the caller's name for it: the same again gets the same answer
/// @param evidence of the member's own
/// @param at when it was received
public record ConsentCommand(
    MemberId member, String request, Evidence evidence, Instant at, Demand demand) {

  /// What is to become of a consent.
  public sealed interface Demand {}

  /// The member consents, by itself or because it was asked to.
  public record Give(ConsentWish wish) implements Demand {}

  /// The member declines what was asked for.
  public record Decline(String id) implements Demand {}

  /// The member withdraws.
  public record Withdraw(String id) implements Demand {}
}
