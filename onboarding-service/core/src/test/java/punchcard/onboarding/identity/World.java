package punchcard.onboarding.identity;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import punchcard.kernel.MemberId;
import punchcard.onboarding.IdentityKey;
import punchcard.onboarding.Pseudonyms;

/// Some members, some addresses, and the tasks that own those; messages arrive in the order in
/// which each was sent, and otherwise whenever somebody delivers them.
final class World {
  static final OneTimeCodes CODES = new OneTimeCodes(new Pseudonyms("a secret of some length"));

  final List<Desk> desks;
  final Map<IdentityKey, Ownership> owners = new HashMap<>();
  private final Deque<OwnerQuestion> questions = new ArrayDeque<>();
  private final Map<MemberId, Deque<OwnerAnswer>> answers = new HashMap<>();

  World(int members) {
    desks =
        IntStream.range(0, members)
            .mapToObj(i -> new Desk(new MemberId("%032x".formatted(i + 1)), questions::add))
            .toList();
  }

  void answerNext() {
    Optional.ofNullable(questions.poll()).ifPresent(this::answer);
  }

  private void answer(OwnerQuestion question) {
    Ownership known = owners.getOrDefault(question.key(), Ownership.NONE);
    OwnerAnswer answer = Ownership.decide(known, question, Desk.NOW);
    owners.put(question.key(), Ownership.evolve(known, question, answer, Desk.NOW));
    answers.computeIfAbsent(question.member(), _ -> new ArrayDeque<>()).add(answer);
  }

  void deliverTo(Desk desk) {
    Optional.ofNullable(answers.getOrDefault(desk.member, new ArrayDeque<>()).poll())
        .ifPresent(desk::heed);
  }

  /// Whatever is on its way arrives.
  void settle() {
    for (int i = 0; i < 100; i++) {
      answerNext();
      for (Desk desk : desks) {
        deliverTo(desk);
        desk.hear();
      }
    }
  }

  static Concealed address(int number) {
    return new Concealed(
        IdentifierKind.EMAIL, new IdentityKey("%064x".formatted(number)), Optional.empty());
  }

  static IdentityDemand.Propose propose(Desk desk, String id, Concealed what) {
    IdentifierId name = new IdentifierId(id);
    CodeSalt salt = new CodeSalt("%032x".formatted(7));
    return new IdentityDemand.Propose(name, what, CODES.of(desk.member, name, salt));
  }

  static IdentityDemand.Verify right(Desk desk, String id) {
    IdentifierId name = new IdentifierId(id);
    String code = CODES.code(desk.member, name, new CodeSalt("%032x".formatted(7)));
    return new IdentityDemand.Verify(name, CODES.hash(desk.member, name, code));
  }

  static IdentityDemand.Verify wrong(Desk desk, String id) {
    IdentifierId name = new IdentifierId(id);
    return new IdentityDemand.Verify(name, CODES.hash(desk.member, name, "no code"));
  }

  static IdentityDemand.Remove remove(String id) {
    return new IdentityDemand.Remove(new IdentifierId(id));
  }

  /// Whose logs say that the address is theirs.
  List<MemberId> linked(Concealed what) {
    return desks.stream()
        .filter(desk -> desk.history().now().isLinked(what))
        .map(desk -> desk.member)
        .toList();
  }

  /// Whom its owner knows to have it.
  Optional<MemberId> owner(Concealed what) {
    return Stream.ofNullable(owners.get(what.key())).flatMap(it -> it.owner().stream()).findFirst();
  }
}
