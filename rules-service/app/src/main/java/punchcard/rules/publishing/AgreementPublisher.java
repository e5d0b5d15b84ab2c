package punchcard.rules.publishing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import punchcard.kernel.AgreementId;
import punchcard.runtime.versions.LogUnavailable;
import punchcard.runtime.versions.Publication;
import punchcard.runtime.versions.VersionPublisher;

/// Adds versions to the log of agreements. Onboarding reads them there and brings them into force.
public final class AgreementPublisher {
  private static final String TRANSACTIONAL_ID = "rules-agreements";

  private final VersionPublisher<AgreementId, PublishedVersion> publisher;

  /// @param log the log that this publisher reads before it writes
  public AgreementPublisher(AgreementLog log) {
    this.publisher = new VersionPublisher<>(log.versions(), TRANSACTIONAL_ID, List.of());
  }

  /// Adds the file as the agreement's next version, unless the newest version has this content.
  /// Returns when the log has it.
  ///
  /// @param by the subject of the operator's token
  /// @throws LogUnavailable if it is not known to be in the log; asking again is safe
  public Publication publish(AgreementId id, String yaml, String by, Instant now) {
    return publisher.publish(
        id,
        (number, newest) ->
            newest.map(PublishedVersion::yaml).equals(Optional.of(yaml))
                ? Optional.empty()
                : Optional.of(new PublishedVersion(id, number, now, by, yaml)));
  }
}
