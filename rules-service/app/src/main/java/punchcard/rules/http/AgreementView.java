package punchcard.rules.http;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import punchcard.kernel.AgreementId;
import punchcard.rules.publishing.PublishedVersion;

/// An agreement and its history.
///
/// @param agreement the agreement's id
/// @param versions the oldest first
@Serdeable
record AgreementView(String agreement, List<VersionView> versions) {
  static AgreementView of(
      AgreementId agreement, Collection<PublishedVersion> versions, Optional<Integer> inForce) {
    return new AgreementView(
        agreement.value(),
        versions.stream().map(published -> VersionView.of(published, inForce)).toList());
  }

  /// One version.
  ///
  /// @param version from 1
  /// @param publishedAt when it was added to the log
  /// @param inForce whether it decides in all partitions of the instance that answers
  @Serdeable
  record VersionView(int version, Instant publishedAt, String publishedBy, boolean inForce) {
    static VersionView of(PublishedVersion published, Optional<Integer> inForce) {
      return new VersionView(
          published.version(),
          published.publishedAt(),
          published.publishedBy(),
          inForce.equals(Optional.of(published.version())));
    }
  }
}
