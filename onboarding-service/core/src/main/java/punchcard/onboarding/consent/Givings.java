package punchcard.onboarding.consent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import punchcard.kernel.PartnerId;

/// What each consent said each time it began to count.
final class Givings {
  private final Map<ConsentId, List<Consent>> all = new HashMap<>();

  void begin(ConsentId id, Consent consent) {
    all.computeIfAbsent(id, _ -> new ArrayList<>()).add(consent);
  }

  /// How often what began concerned this partner.
  int times(ConsentId id, PartnerId partner) {
    return Math.toIntExact(
        all.getOrDefault(id, List.of()).stream()
            .filter(consent -> consent.concerns(partner))
            .count());
  }
}
