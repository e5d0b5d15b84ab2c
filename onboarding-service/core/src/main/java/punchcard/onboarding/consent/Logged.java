package punchcard.onboarding.consent;

import java.util.Optional;
import punchcard.kernel.PartnerId;

/// A fact where the log has it.
///
/// @param request what the caller called the request that it answers; empty: nobody's
/// @param saidBy the partner that has said so; empty: no partner has
public record Logged(LogPoint at, String request, Optional<PartnerId> saidBy, ConsentFact fact) {
  /// What no partner has said.
  public Logged(LogPoint at, String request, ConsentFact fact) {
    this(at, request, Optional.empty(), fact);
  }
}
