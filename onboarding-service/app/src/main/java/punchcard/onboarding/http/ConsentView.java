package punchcard.onboarding.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.LogPosition;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.consent.Consent;
import punchcard.onboarding.consent.ConsentState;
import punchcard.onboarding.consent.DataAction;
import punchcard.onboarding.consent.DataElement;
import punchcard.onboarding.consent.Evidence;
import punchcard.onboarding.consent.Standing;
import punchcard.onboarding.consent.Wording;

/// A consent, and where it is in its life.
///
/// @param actions what recipients may do with the data, as the purpose declares
/// @param evidence of the member; left out: a partner or new terms made it so
/// @param since when the log got the fact that made it so
/// @param position where the log has that fact
/// @param receipt of that change, as a compact JWS
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record ConsentView(
    String consentId,
    String state,
    String discloser,
    List<String> recipients,
    String purpose,
    List<String> actions,
    List<String> dataElements,
    String termsVersion,
    @Nullable String language,
    @Nullable String termsHash,
    String collectionMethod,
    @Nullable Instant endsAt,
    @Nullable ShownView evidence,
    Instant since,
    PositionView position,
    String receipt) {

  /// @param state as of when it is asked
  static ConsentView of(
      Standing standing, ConsentState state, LogPosition position, String receipt) {
    Consent consent = standing.consent();
    return new ConsentView(
        standing.id().value(),
        state.name(),
        consent.discloser().value(),
        consent.recipients().stream().map(PartnerId::value).toList(),
        consent.purpose().code(),
        consent.purpose().actions().stream().map(DataAction::code).toList(),
        consent.elements().stream().map(DataElement::code).toList(),
        consent.terms().toString(),
        consent.wording().map(Wording::language).orElse(null),
        consent.wording().map(wording -> wording.hash().hex()).orElse(null),
        consent.method(),
        consent.endsAt().orElse(null),
        standing.evidence().map(Evidence::shown).map(ShownView::of).orElse(null),
        standing.since().at(),
        PositionView.of(position),
        receipt);
  }
}
