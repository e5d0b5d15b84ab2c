package punchcard.onboarding.disclosure;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.consent.Purpose;

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

  /// Whether it may be used for any of these.
  public boolean isFor(Set<Purpose> purposes) {
    return under.filter(it -> purposes.contains(it.purpose())).isPresent();
  }

  /// Whether it says that something is shared, or not any more, and is no fact that is.
  public boolean isOfSharing() {
    return begins() || ends();
  }

  /// Whether it says that from here on something is shared.
  public boolean begins() {
    return kind.equals(SharingNotices.BEGAN);
  }

  /// Whether it says that, and nothing was shared under its consent before.
  public boolean beginsFirst() {
    return begins() && under.filter(it -> it.time() == 1).isPresent();
  }

  /// Whether it says that what was shared under its consent has to be deleted.
  public boolean ends() {
    return kind.equals(SharingNotices.ENDED);
  }

  /// Whether it is under the consent of this name, too, whenever that was given.
  public boolean isUnderSameAs(Disclosed other) {
    return under.map(UnderConsent::consent).equals(other.under.map(UnderConsent::consent));
  }

  /// The earlier disclosure that it puts right or takes back, if it does.
  public Optional<String> changed() {
    return kind.equals(Disclosing.CORRECTED) || kind.equals(Disclosing.WITHDRAWN)
        ? Optional.ofNullable(fields.get(Disclosing.CHANGES))
        : Optional.empty();
  }

  /// The same, with what a correction says instead; nothing, if it never happened.
  public Optional<Disclosed> changedBy(Disclosed change) {
    if (change.kind.equals(Disclosing.WITHDRAWN)) return Optional.empty();
    Map<String, String> right = new HashMap<>(change.fields);
    right.remove(Disclosing.CHANGES);
    return Optional.of(new Disclosed(to, id, member, kind, occurredAt, right, under));
  }
}
