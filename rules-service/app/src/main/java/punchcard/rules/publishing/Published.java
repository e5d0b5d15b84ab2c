package punchcard.rules.publishing;

import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import punchcard.kernel.AgreementId;

/// All versions of all agreements up to a position of the log.
///
/// @param byAgreement per agreement its versions, the oldest first
public record Published(
    NavigableMap<AgreementId, NavigableMap<Integer, PublishedVersion>> byAgreement) {

  /// The versions of one agreement, the oldest first; empty if it was never published.
  public NavigableMap<Integer, PublishedVersion> of(AgreementId agreement) {
    return byAgreement.getOrDefault(agreement, new TreeMap<>());
  }

  /// The newest version of an agreement.
  public Optional<PublishedVersion> latest(AgreementId agreement) {
    return Optional.ofNullable(of(agreement).lastEntry()).map(Map.Entry::getValue);
  }
}
