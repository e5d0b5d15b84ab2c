package punchcard.onboarding.consent;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;
import punchcard.kernel.PartnerId;

/// What a member allows, or is asked to. Only screening and the log make one.
///
/// @param discloser whose knowledge of the member it is
/// @param recipients who may know it, too
/// @param wording the text that the member has read; empty in a request that names no language
/// @param method how it was asked for: `app`, `kiosk`, `paper`
/// @param endsAt from when on it does not hold any more; empty: until it is withdrawn
public record Consent(
    PartnerId discloser,
    SortedSet<PartnerId> recipients,
    Purpose purpose,
    SortedSet<DataElement> elements,
    TermsVersion terms,
    Optional<Wording> wording,
    String method,
    Optional<Instant> endsAt) {

  /// Whether it lets this partner know this for this purpose.
  boolean covers(PartnerId recipient, DataElement element, Purpose wanted) {
    return purpose == wanted && elements.contains(element) && recipients.contains(recipient);
  }

  /// Whether it is about what this partner knows, or may know.
  public boolean concerns(PartnerId partner) {
    return discloser.equals(partner) || recipients.contains(partner);
  }

  /// Whether it is of health data or for profiling: nobody consents to that for who is not of age.
  boolean isForAdults() {
    return purpose.isUse(Use.PROFILING) || elements.stream().anyMatch(DataElement::isHealth);
  }

  boolean isOver(Instant at) {
    return endsAt.isPresent() && !at.isBefore(endsAt.get());
  }
}
