package punchcard.onboarding.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.PartnerId;
import punchcard.kernel.Sha256;
import punchcard.onboarding.identity.IdentifierId;
import punchcard.onboarding.identity.Identities;
import punchcard.onboarding.member.Act;
import punchcard.onboarding.profile.DelegationId;

/// One entry of an audit trail.
///
/// @param at when the log got it
/// @param authority by which right: MEMBER, DELEGATION, PARTNER, TERMS, MERGE or OPERATOR
/// @param tokenHash of the token by which the actor was known
/// @param identifier the name of the linked subject as which the member was logged in
/// @param evidence by which a consent was given
/// @param takenBy who has taken it at the partner's desk
/// @param changes empty: it came too late, and has changed nothing
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record ActView(
    PositionView position,
    Instant at,
    String actor,
    @Nullable String partner,
    String onBehalfOf,
    String authority,
    @Nullable String delegation,
    @Nullable String tokenHash,
    @Nullable String identifier,
    @Nullable ShownView evidence,
    @Nullable String takenBy,
    List<TurnView> changes) {

  /// What something was and is; left out: there was nothing, or nothing is set.
  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record TurnView(String what, @Nullable String from, @Nullable String to) {}

  /// @param identities of the member
  static ActView of(Act act, String member, Identities identities, int partition) {
    return new ActView(
        PositionView.of(PositionView.inLog(partition, act.at().offset())),
        act.at().at(),
        act.actor(),
        act.partner().map(PartnerId::value).orElse(null),
        member,
        act.right().name(),
        act.delegation().map(DelegationId::value).orElse(null),
        act.token().map(Sha256::hex).orElse(null),
        act.linked().flatMap(identities::nameOf).map(IdentifierId::value).orElse(null),
        act.evidence().map(Act.Taken::shown).map(ShownView::of).orElse(null),
        act.evidence().flatMap(Act.Taken::takenBy).orElse(null),
        act.turns().stream()
            .map(
                turn -> new TurnView(turn.what(), turn.from().orElse(null), turn.to().orElse(null)))
            .toList());
  }
}
