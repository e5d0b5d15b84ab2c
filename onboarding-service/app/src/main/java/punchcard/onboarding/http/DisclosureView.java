package punchcard.onboarding.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import punchcard.onboarding.disclosure.Disclosure;

/// That something of a member was disclosed, without what it said.
///
/// @param reader the person who has read it; absent: the recipient's feed has it
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record DisclosureView(
    String disclosureId,
    String discloser,
    String recipient,
    @Nullable String reader,
    String kind,
    List<String> fields,
    String purpose,
    String consentId,
    int time,
    Instant at) {
  static DisclosureView of(Disclosure disclosure) {
    return new DisclosureView(
        disclosure.id(),
        disclosure.discloser().value(),
        disclosure.recipient().value(),
        disclosure.reader().orElse(null),
        disclosure.kind(),
        disclosure.fields(),
        disclosure.purpose(),
        disclosure.consent(),
        disclosure.time(),
        disclosure.at());
  }
}
