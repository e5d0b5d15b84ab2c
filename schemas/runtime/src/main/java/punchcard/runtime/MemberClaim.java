package punchcard.runtime;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.RolesFinder;
import io.micronaut.security.token.config.TokenConfiguration;
import io.micronaut.security.token.jwt.validator.DefaultJwtAuthenticationFactory;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/// For whom a token speaks: a member's for the member in its claim `member`, where it has one, as
/// that of a subject which is linked to the member; any other for its subject. That is the caller's
/// name in all services.
@Singleton
@Replaces(DefaultJwtAuthenticationFactory.class)
public final class MemberClaim extends DefaultJwtAuthenticationFactory {
  /// The claim, and the role of the tokens that may have it.
  public static final String NAME = "member";

  private static final String SUBJECT = "sub";

  MemberClaim(TokenConfiguration configuration, RolesFinder roles) {
    super(configuration, roles);
  }

  /// Whose token it is, if it speaks for another: the subject that is linked to the member.
  public static Optional<String> linkedSubject(Authentication caller) {
    return Optional.ofNullable(caller.getAttributes().get(SUBJECT))
        .map(Object::toString)
        .filter(subject -> !subject.equals(caller.getName()));
  }

  @Override
  protected Optional<Authentication> createAuthentication(Map<String, Object> claims) {
    return super.createAuthentication(claims).map(MemberClaim::speaking);
  }

  private static Authentication speaking(Authentication subject) {
    Object member = subject.getAttributes().get(NAME);
    return member != null && subject.getRoles().contains(NAME)
        ? Authentication.build(member.toString(), subject.getRoles(), subject.getAttributes())
        : subject;
  }
}
