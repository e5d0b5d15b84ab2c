package punchcard.onboarding.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import punchcard.onboarding.identity.IdentifierStanding;
import punchcard.onboarding.identity.IdentifierStanding.Pending;
import punchcard.onboarding.identity.IdentifierState;

/// An identifier of a member, and where it is in its life.
///
/// @param value the identifier in its one form
/// @param expiresAt until when the code is good that was sent
/// @param triesLeft how many other codes may be entered
/// @param since when the log got the fact that made it so
/// @param position where the log has that fact
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record IdentifierView(
    String identifierId,
    String kind,
    @Nullable String value,
    String state,
    @Nullable Instant expiresAt,
    @Nullable Integer triesLeft,
    Instant since,
    PositionView position) {

  /// @param value empty: nobody can read it any more
  /// @param now when it is asked
  static IdentifierView of(
      IdentifierStanding it, Optional<String> value, Instant now, int partition) {
    IdentifierState state = it.stateAt(now);
    boolean waits = state == IdentifierState.PROPOSED;
    return new IdentifierView(
        it.id().value(),
        it.what().kind().code(),
        value.orElse(null),
        state.name(),
        it.pending().filter(_ -> waits).map(Pending::expiresAt).orElse(null),
        it.pending()
            .filter(_ -> waits)
            .map(pending -> IdentifierStanding.MOST_TRIES - pending.missed())
            .orElse(null),
        it.since().at(),
        PositionView.of(PositionView.inLog(partition, it.since().offset())));
  }
}
