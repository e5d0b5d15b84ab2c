package punchcard.onboarding.consent;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import punchcard.kernel.PartnerId;

/// The terms that were in force up to some position of the log.
///
/// @param byName every version of them
public record TermsInForce(Map<TermsVersion, Terms> byName) {
  /// None yet.
  public static final TermsInForce NONE = new TermsInForce(Map.of());

  public TermsInForce {
    byName = Map.copyOf(byName);
  }

  TermsInForce with(Terms terms) {
    Map<TermsVersion, Terms> more = new HashMap<>(byName);
    more.put(terms.name(), terms);
    return new TermsInForce(more);
  }

  Optional<Terms> find(TermsVersion name) {
    return Optional.ofNullable(byName.get(name)).filter(terms -> terms.joining().isEmpty());
  }

  /// The newest terms of joining a partner.
  public Optional<Terms> ofJoining(PartnerId partner) {
    return byName.values().stream()
        .filter(terms -> terms.joining().filter(it -> it.partner().equals(partner)).isPresent())
        .max(Comparator.comparing(Terms::name));
  }

  /// Whether who has consented to this version is asked again: a later one is material.
  boolean supersede(TermsVersion name) {
    return byName.values().stream()
        .anyMatch(
            terms ->
                terms.material()
                    && terms.name().id().equals(name.id())
                    && terms.name().version() > name.version());
  }
}
