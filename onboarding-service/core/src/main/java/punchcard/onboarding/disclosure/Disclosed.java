package punchcard.onboarding.disclosure;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;

/// What one partner sees of something.
///
/// @param to who sees it
/// @param id stable: the same thing is disclosed once
/// @param member about whom; empty: about none
/// @param kind what it is
/// @param fields those that this partner may see
/// @param under the consent that allows it; empty: it is the partner's own
public record Disclosed(
    PartnerId to,
    String id,
    Optional<MemberId> member,
    String kind,
    Instant occurredAt,
    Map<String, String> fields,
    Optional<UnderConsent> under) {
  public Disclosed {
    fields = Map.copyOf(fields);
  }

  /// Whether it says that something is shared, or not any more, and is no fact that is.
  public boolean isOfSharing() {
    return kind.equals(SharingNotices.BEGAN) || kind.equals(SharingNotices.ENDED);
  }
}
