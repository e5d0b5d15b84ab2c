package punchcard.onboarding.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.profile.Delegation;
import punchcard.onboarding.profile.Granted;
import punchcard.onboarding.profile.Preference;

/// A delegation, and where it is in its life.
///
/// @param since when the log got the fact that made it so
/// @param position where the log has that fact
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record DelegationView(
    String delegationId,
    String state,
    String subject,
    @Nullable String partner,
    List<String> preferences,
    String level,
    String scope,
    Instant endsAt,
    Instant since,
    PositionView position) {

  /// @param state as of when it is asked
  static DelegationView of(Granted granted, Granted.State state, int partition) {
    Delegation delegation = granted.delegation();
    return new DelegationView(
        granted.id().value(),
        state.name(),
        delegation.to().subject(),
        delegation.to().partner().map(PartnerId::value).orElse(null),
        delegation.preferences().stream().map(Preference::code).toList(),
        delegation.within().level().code(),
        delegation.within().name(),
        delegation.endsAt(),
        granted.since().at(),
        PositionView.of(PositionView.inLog(partition, granted.since().offset())));
  }
}
