package punchcard.onboarding.consent;

import java.time.Instant;
import java.util.Optional;

/// Publishes the terms that members consent to. Every method may wait for the network and fails if
/// it does not answer; asking again is safe.
public interface PublishTerms {
  /// Publishes a version, which then comes into force. Returns when its topic has it.
  ///
  /// @param by the subject of the operator's token
  Published publish(TermsText terms, String by, Instant now);

  Optional<TermsText> find(TermsVersion name);

  /// What became of a request to publish.
  enum Published {
    ADDED,
    /// It was published before, just so.
    UNCHANGED,
    /// It was published before with another content, or the version before it was not yet.
    REFUSED
  }
}
