package punchcard.rules.http;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
  /// @param publishedBy who published it; of a proposal, who approved it
  /// @param proposedBy who proposed it; left out of what one person published alone
  /// @param inForce whether it decides in all partitions of the instance that answers
  @Serdeable
  record VersionView(
      int version,
      Instant publishedAt,
      String publishedBy,
      @Nullable String proposedBy,
      boolean inForce) {
    static VersionView of(PublishedVersion published, Optional<Integer> inForce) {
      return new VersionView(
          published.version(),
          published.publishedAt(),
          published.publishedBy(),
          published.proposal() == null ? null : published.proposal().by(),
          inForce.equals(Optional.of(published.version())));
    }
  }
}
