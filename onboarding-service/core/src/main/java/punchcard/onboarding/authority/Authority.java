package punchcard.onboarding.authority;

import static punchcard.onboarding.authority.Denial.DELEGATION_EXPIRED;
import static punchcard.onboarding.authority.Denial.DELEGATION_REVOKED;
import static punchcard.onboarding.authority.Denial.NOT_YOURS;
import static punchcard.onboarding.authority.Denial.OUT_OF_SCOPE;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.authority.Ruling.Allowed;
import punchcard.onboarding.authority.Ruling.Denied;
import punchcard.onboarding.profile.Granted;
import punchcard.onboarding.profile.Profile;

/// The one check of who may do what to a member's record.
public final class Authority {
  private Authority() {}

  /// By which right the caller may, or why not.
  ///
  /// @param profile of the member, with the delegations
  /// @param guardians who decide for the member when it is wanted
  /// @param at when it is wanted
  public static Ruling rule(
      Wanted wanted, Caller caller, Profile profile, Set<MemberId> guardians, Instant at) {
    Ruling last = new Denied(NOT_YOURS);
    for (Controller controller : wanted.action().controllers()) {
      Ruling ruling =
          controller == Controller.GUARDIAN
              ? asGuardian(caller, guardians)
              : as(controller, wanted, caller, profile, at);
      if (ruling instanceof Allowed) return ruling;
      if (!ruling.equals(new Denied(NOT_YOURS))) last = ruling;
    }
    return last;
  }

  /// Whether there is anything that the log could say for the caller to be allowed it: who may
  /// not in any case need not ask the log.
  public static boolean isConceivable(Wanted wanted, Caller caller) {
    return wanted.action().controllers().stream()
        .anyMatch(
            controller ->
                switch (controller) {
                  case DELEGATE -> wanted.by().isPresent() && caller.mayBeDelegate();
                  case GUARDIAN -> caller.isMember();
                  default -> byOwnRight(controller, wanted, caller);
                });
  }

  private static Ruling asGuardian(Caller caller, Set<MemberId> guardians) {
    return guardians.stream().anyMatch(caller::is)
        ? new Allowed(Controller.GUARDIAN, Optional.empty())
        : new Denied(NOT_YOURS);
  }

  private static Ruling as(
      Controller controller, Wanted wanted, Caller caller, Profile profile, Instant at) {
    if (controller == Controller.DELEGATE) return asDelegate(wanted, caller, profile, at);
    return byOwnRight(controller, wanted, caller)
        ? new Allowed(controller, Optional.empty())
        : new Denied(NOT_YOURS);
  }

  /// Whether the caller may do this as the partner, or in its name.
  public static boolean allows(PartnerAction action, PartnerId partner, Caller caller) {
    return action.controllers().stream()
        .anyMatch(controller -> isOf(controller, Optional.of(partner), caller));
  }

  private static boolean byOwnRight(Controller controller, Wanted wanted, Caller caller) {
    return controller == Controller.MEMBER
        ? caller.is(wanted.member())
        : isOf(controller, wanted.partner(), caller);
  }

  /// Whether the caller is that, by his own right, and not as a member.
  private static boolean isOf(Controller controller, Optional<PartnerId> partner, Caller caller) {
    return switch (controller) {
      case PARTNER -> partner.filter(caller::isSystemOf).isPresent();
      case STAFF -> partner.filter(caller::isOfTheStaffOf).isPresent();
      case FRONT_OFFICE -> partner.filter(caller::isOfTheFrontOfficeOf).isPresent();
      case CUSTOMER_SERVICE -> caller.isOfCustomerService();
      case OPERATOR -> caller.isOperator();
      case MEMBER, GUARDIAN, DELEGATE -> false; // those are of a member's record
    };
  }

  private static Ruling asDelegate(Wanted wanted, Caller caller, Profile profile, Instant at) {
    Optional<Granted> found = wanted.by().flatMap(profile::delegation);
    if (found.isEmpty()) return new Denied(NOT_YOURS);
    Granted granted = found.get();
    if (!caller.is(granted.delegation().to())) return new Denied(NOT_YOURS);
    return switch (granted.stateAt(at)) {
      case REVOKED -> new Denied(DELEGATION_REVOKED);
      case EXPIRED -> new Denied(DELEGATION_EXPIRED);
      case GIVEN ->
          wanted.settings().stream().allMatch(granted.delegation()::covers)
              ? new Allowed(Controller.DELEGATE, found)
              : new Denied(OUT_OF_SCOPE);
    };
  }
}
