package punchcard.onboarding.guardian;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import punchcard.kernel.MemberId;

/// All that the log says of a member's guardians, in its order.
///
/// @param facts by ascending offset
public record GuardianHistory(List<GuardianSaid> facts) {
  /// Of whom the log has said nothing.
  public static final GuardianHistory NONE = new GuardianHistory(List.of());

  public GuardianHistory {
    facts = List.copyOf(facts);
  }

  /// Everybody who was ever named.
  public Collection<GuardianStanding> all() {
    Map<MemberId, GuardianStanding> last = new LinkedHashMap<>();
    for (GuardianSaid said : facts) last.put(said.fact().guardian(), said.standing());
    return List.copyOf(last.values());
  }

  /// How it stands with this one; empty: it was never named.
  public Optional<GuardianStanding> find(MemberId guardian) {
    return all().stream().filter(it -> it.guardian().equals(guardian)).findFirst();
  }

  /// What a request has said.
  public Optional<GuardianSaid> by(String request) {
    return facts.stream().filter(said -> said.request().equals(request)).findFirst();
  }
}
