package punchcard.onboarding.consent;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import punchcard.onboarding.IdentityKey;
import punchcard.onboarding.identity.IdentifierId;

/// The OpenID subjects that are a member's at one position of the log, besides its own id. A token
/// is good for an hour; whose it is, the log says.
public final class LinkedSubjects {
  private final Map<IdentifierId, IdentityKey> own = new HashMap<>();
  private final Map<String, Set<IdentityKey>> joined = new HashMap<>();

  /// What the log says of them next.
  public void evolve(ConsentFact.Linking fact) {
    switch (fact) {
      case ConsentFact.SubjectLinked(IdentifierId id, IdentityKey subject) -> own.put(id, subject);
      case ConsentFact.SubjectUnlinked(IdentifierId id) -> own.remove(id);
      case ConsentFact.SubjectsJoined(String merge, var subjects) -> joined.put(merge, subjects);
      case ConsentFact.SubjectsLeft(String merge) -> joined.remove(merge);
    }
  }

  /// Whether what was shown is not a token of somebody who is not the member, or not any more.
  public boolean allow(Evidence.Shown shown) {
    return !(shown instanceof Evidence.Token token)
        || token.linked().filter(subject -> !has(subject)).isEmpty();
  }

  private boolean has(IdentityKey subject) {
    return own.containsValue(subject)
        || joined.values().stream().anyMatch(all -> all.contains(subject));
  }
}
