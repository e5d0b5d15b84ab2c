package punchcard.onboarding.consent;

import java.util.List;
import java.util.Optional;
import punchcard.kernel.PartnerId;

/// All that the log says of a member's consents, in its order; also what concerns every member.
///
/// @param facts by ascending offset
public record ConsentHistory(List<Logged> facts) {
  public ConsentHistory {
    facts = List.copyOf(facts);
  }

  /// What all of it comes to.
  public Consents now() {
    return Consents.of(facts);
  }

  /// What the log up to this offset comes to, itself included.
  public Consents upTo(long offset) {
    return Consents.of(facts.stream().filter(fact -> fact.at().offset() <= offset).toList());
  }

  /// What a request of this name has said.
  public Optional<Logged> by(String request) {
    return facts.stream().filter(it -> it.request().equals(request)).findFirst();
  }

  /// The consents that let this partner know this for this purpose at a point of the log; none: it
  /// may not know it.
  public List<Standing> check(
      PartnerId partner, DataElement element, Purpose purpose, LogPoint point) {
    return upTo(point.offset()).allowing(partner, element, purpose, point.at());
  }
}
