package punchcard.onboarding.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.EventId;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.kernel.Sha256;
import punchcard.onboarding.authority.Authority;
import punchcard.onboarding.authority.Caller;
import punchcard.onboarding.authority.Wanted;
import punchcard.onboarding.member.Speaker;
import punchcard.onboarding.profile.DelegationId;

/// Who asks for a change of whose record, by which delegation, in which request.
record Asking(
    String member, Optional<DelegationId> by, Authentication caller, HttpRequest<?> request) {
  private static final String KEY = "Idempotency-Key";
  private static final String BEARER = "Bearer ";

  /// The delegation of this name; one that cannot be is told like one that does not exist.
  static Optional<DelegationId> delegation(@Nullable String name) {
    if (name == null) return Optional.empty();
    if (!DelegationId.isValid(name)) throw Problems.notFound();
    return Optional.of(new DelegationId(name));
  }

  /// Who relies on no delegation.
  static Asking ofOwnRight(String member, Authentication caller, HttpRequest<?> request) {
    return new Asking(member, Optional.empty(), caller, request);
  }

  /// The member, unless there is nothing by which the caller could ever do this: then it is told
  /// like a member that does not exist.
  MemberId conceivably(Wanted wanted) {
    if (!Authority.isConceivable(wanted, Callers.of(caller))) throw Problems.notFound();
    return wanted.member();
  }

  Speaker speaker(Logins logins) {
    return new Speaker(Callers.of(caller), Sha256.of(token()), logins.linked(caller), by);
  }

  /// A request without a name is told by its content alone. The names of a delegate, of a partner,
  /// of the operator and of a guardian are apart from those of the member: nobody need know of
  /// another's.
  String name() {
    String key = request.getHeaders().get(KEY);
    if (key == null) return UUID.randomUUID().toString();
    if (!EventId.isValid(key))
      throw MemberProblems.badInput(KEY + " is 1 to 200 characters, none of them a control one");
    return by.map(DelegationId::value).or(this::other).map(own -> own + "/" + key).orElse(key);
  }

  /// As whom speaks who is not the member.
  private Optional<String> other() {
    Caller asking = Callers.of(caller);
    if (asking.subject().equals(member)) return Optional.empty();
    return asking
        .partner()
        .map(PartnerId::value)
        .or(() -> Optional.of(Callers.OPERATOR).filter(caller.getRoles()::contains))
        .or(() -> Optional.of(asking.subject()));
  }

  /// The token by which the caller was let in.
  private String token() {
    String header = request.getHeaders().get(HttpHeaders.AUTHORIZATION);
    if (header == null || !header.startsWith(BEARER)) throw Problems.notFound();
    return header.substring(BEARER.length());
  }
}
