package punchcard.onboarding.authority;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Optional;
import java.util.Set;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.consent.Purpose;
import punchcard.onboarding.profile.Delegate;

/// Who asks, as a verified token says.
///
/// @param partner for which he works, if for one
public record Caller(String subject, Set<Role> roles, Optional<PartnerId> partner) {
  public Caller {
    roles = Set.copyOf(roles);
  }

  /// A member, for itself.
  public static Caller member(MemberId member) {
    return new Caller(member.value(), Set.of(Role.MEMBER), Optional.empty());
  }

  /// Whether it is the member itself.
  public boolean is(MemberId member) {
    return roles.contains(Role.MEMBER) && subject.equals(member.value());
  }

  boolean isMember() {
    return roles.contains(Role.MEMBER);
  }

  boolean isSystemOf(PartnerId asked) {
    return roles.contains(Role.PARTNER) && partner.equals(Optional.of(asked));
  }

  boolean isOfTheStaffOf(PartnerId asked) {
    return partner.equals(Optional.of(asked)) && !purposes().isEmpty();
  }

  boolean isOfTheFrontOfficeOf(PartnerId asked) {
    return partner.equals(Optional.of(asked))
        && (roles.contains(Role.CLERK) || roles.contains(Role.CUSTOMER_SERVICE));
  }

  boolean isOfCustomerService() {
    return partner.isPresent() && roles.contains(Role.CUSTOMER_SERVICE);
  }

  /// For what the caller may see what members share with the partner.
  public Set<Purpose> purposes() {
    return roles.stream().flatMap(role -> role.purposes().stream()).collect(toUnmodifiableSet());
  }

  boolean isOperator() {
    return roles.contains(Role.OPERATOR);
  }

  boolean is(Delegate delegate) {
    return subject.equals(delegate.subject())
        && (delegate.partner().isPresent()
            ? roles.contains(Role.CUSTOMER_SERVICE) && partner.equals(delegate.partner())
            : isOperator());
  }

  /// Whether members can delegate anything to him.
  boolean mayBeDelegate() {
    return isOperator() || (roles.contains(Role.CUSTOMER_SERVICE) && partner.isPresent());
  }
}
