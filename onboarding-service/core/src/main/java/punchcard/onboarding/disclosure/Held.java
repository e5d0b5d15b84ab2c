package punchcard.onboarding.disclosure;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import punchcard.kernel.LogPosition;
import punchcard.kernel.PartnerId;

/// One record that is held of a member.
///
/// @param position where the log has it
/// @param at when the log got it
/// @param kind what it is
/// @param partner that has said so; empty: the member, or the programme
/// @param fields what it says; not what is encrypted, nor what was a proof
public record Held(
    LogPosition position,
    Instant at,
    String kind,
    Optional<PartnerId> partner,
    Map<String, String> fields) {
  public Held {
    fields = Map.copyOf(fields);
  }
}
