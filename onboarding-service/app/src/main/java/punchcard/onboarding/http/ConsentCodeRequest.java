package punchcard.onboarding.http;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import punchcard.onboarding.consent.Refusal;
import punchcard.onboarding.consent.Refused;
import punchcard.onboarding.identity.IdentifierId;

/// Where a code is to be sent, and for which text it is.
///
/// @param identifierId one of the member's identifiers; the first that is proven, unless told
/// @param language in which the member reads the terms; that of the request, unless told, if that
///     has the text's hash
@Serdeable
record ConsentCodeRequest(@Nullable String identifierId, @Nullable String language) {
  static final ConsentCodeRequest USUAL = new ConsentCodeRequest(null, null);

  Optional<IdentifierId> sendTo() {
    if (identifierId == null) return Optional.empty();
    if (!IdentifierId.isValid(identifierId))
      throw ConsentProblems.refused(new Refused(Refusal.NO_ADDRESS, "no identifier's id"));
    return Optional.of(new IdentifierId(identifierId));
  }

  Optional<String> readIn() {
    return Optional.ofNullable(language).map(ShortText::of);
  }
}
