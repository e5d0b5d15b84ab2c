package punchcard.rules;

import java.util.List;
import punchcard.kernel.AgreementId;

/// One version of an agreement: the posting rules for a class of participants. Never edited; what
/// changes is a new version.
///
/// @param version from 1, without gaps
public record Agreement(
    AgreementId id, int version, Participants participants, List<PostingRule> rules) {
  /// @throws IllegalArgumentException if the version is less than 1
  public Agreement {
    if (version < 1) throw new IllegalArgumentException(id + " version " + version);
    rules = List.copyOf(rules);
  }
}
