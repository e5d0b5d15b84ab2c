package punchcard.onboarding.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import punchcard.onboarding.disclosure.Disclosed;
import punchcard.onboarding.disclosure.UnderConsent;

/// What a partner sees of something, as its feed has it.
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record DisclosedView(
    String disclosureId,
    String memberRef,
    String kind,
    Instant occurredAt,
    Map<String, String> fields,
    @Nullable UnderConsentView consent) {

  /// The consent that allows it.
  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record UnderConsentView(
      String consentId,
      int time,
      String discloser,
      String purpose,
      String termsVersion,
      @Nullable Instant endsAt) {
    private static UnderConsentView of(UnderConsent under) {
      return new UnderConsentView(
          under.consent().value(),
          under.time(),
          under.discloser().value(),
          under.purpose().code(),
          under.terms().toString(),
          under.endsAt().orElse(null));
    }
  }

  static DisclosedView of(Disclosed disclosed) {
    return new DisclosedView(
        disclosed.id(),
        disclosed.member().map(member -> "member:" + member).orElse(""),
        disclosed.kind(),
        disclosed.occurredAt(),
        disclosed.fields(),
        disclosed.under().map(UnderConsentView::of).orElse(null));
  }
}
