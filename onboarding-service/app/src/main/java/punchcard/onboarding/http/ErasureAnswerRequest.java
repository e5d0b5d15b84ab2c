package punchcard.onboarding.http;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.AttributeName;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.person.PersonDemand;

/// What a partner has done that was asked to erase.
///
/// @param reason why not, or what it keeps: at most 200 characters, about no person
@Serdeable
record ErasureAnswerRequest(boolean erased, @Nullable String reason) {
  PersonDemand demand(PartnerId partner) {
    String why = reason == null ? "" : reason;
    if (!why.isEmpty() && !AttributeName.isText(why))
      throw MemberProblems.badInput("reason: at most 200 characters, no control characters");
    return new PersonDemand.AnswerErasure(partner, erased, why);
  }
}
