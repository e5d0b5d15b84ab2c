package punchcard.onboarding.disclosure;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;

/// A fact about a member, as the log has it.
///
/// @param partner that said so; empty: the member did
/// @param eventId what they call it
/// @param loggedAt when the log got it: consents that held then decide
/// @param kind what it is: `VisitRecorded`
/// @param fields by name, as texts; what has no value is not there
/// @param earlier what the partner called its own event that this one changes or gives back
public record MemberFact(
    MemberId member,
    Optional<PartnerId> partner,
    String eventId,
    Instant occurredAt,
    Instant loggedAt,
    String kind,
    Map<String, String> fields,
    Optional<String> earlier) {

  /// What it tells: the kind of a correction is that of what it corrects.
  ///
  /// @return empty: nothing of its own, as a withdrawal
  Optional<Shareable> content() {
    return Shareable.of(fields.getOrDefault(Shareable.CORRECTED_KIND, kind));
  }
}
