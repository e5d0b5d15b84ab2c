package punchcard.onboarding.person;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.consent.LogPoint;

/// All that the log says of a person, in its order.
///
/// @param facts by ascending offset
public record PersonHistory(List<PersonSaid> facts) {
  /// Nothing.
  public static final PersonHistory EMPTY = new PersonHistory(List.of());

  public PersonHistory {
    facts = List.copyOf(facts);
  }

  /// The data that hold; what a partner tells after the member has spoken changes nothing.
  public Optional<PersonStanding> now() {
    Optional<PersonStanding> standing = Optional.empty();
    for (PersonSaid said : facts) standing = next(standing, said);
    return standing;
  }

  private static Optional<PersonStanding> next(Optional<PersonStanding> before, PersonSaid said) {
    int version = before.map(PersonStanding::version).orElse(0) + 1;
    return switch (said.fact()) {
      case PersonFact.Joined(var data, _) when data.isPresent() && !isMembers(before) ->
          Optional.of(new PersonStanding(data.get(), said.saidBy(), version, said.at()));
      case PersonFact.Changed(var data, _, _) ->
          Optional.of(new PersonStanding(data, Optional.empty(), version, said.at()));
      case PersonFact.ErasureOrdered _ -> Optional.empty();
      case PersonFact.Joined _, PersonFact.ErasureCompleted _, PersonFact.ErasureAnswered _ ->
          before;
    };
  }

  private static boolean isMembers(Optional<PersonStanding> standing) {
    return standing.isPresent() && standing.get().toldBy().isEmpty();
  }

  /// What the log up to this offset comes to, itself included.
  public PersonHistory upTo(long offset) {
    return new PersonHistory(facts.stream().filter(said -> said.at().offset() <= offset).toList());
  }

  /// What a request has said.
  public Optional<PersonSaid> by(String request) {
    return facts.stream()
        .filter(said -> said.request().equals(request))
        .filter(said -> !(said.fact() instanceof PersonFact.Joined))
        .findFirst();
  }

  /// The partners by which the member is known.
  public TreeSet<PartnerId> partners() {
    TreeSet<PartnerId> partners = new TreeSet<>();
    for (PersonSaid said : facts)
      if (said.fact() instanceof PersonFact.Joined) said.saidBy().ifPresent(partners::add);
    return partners;
  }

  /// The keys of the member's references.
  public List<String> identities() {
    List<String> identities = new ArrayList<>();
    for (PersonSaid said : facts)
      if (said.fact() instanceof PersonFact.Joined(_, var identity))
        identity.ifPresent(identities::add);
    return identities;
  }

  /// The member's erasure, if it was ever ordered.
  public Optional<Erasure> erasure() {
    Optional<PersonSaid> ordered =
        facts.stream().filter(it -> it.fact() instanceof PersonFact.ErasureOrdered).findFirst();
    return ordered.map(it -> erasure(it.at(), (PersonFact.ErasureOrdered) it.fact()));
  }

  private Erasure erasure(LogPoint at, PersonFact.ErasureOrdered ordered) {
    return new Erasure(at, ordered.partners(), answers(), ordered.forfeitureShown(), done());
  }

  private Map<PartnerId, Erasure.Answer> answers() {
    Map<PartnerId, Erasure.Answer> answers = new HashMap<>();
    for (PersonSaid said : facts)
      if (said.fact() instanceof PersonFact.ErasureAnswered(var partner, var erased, var reason))
        answers.put(partner, new Erasure.Answer(erased, reason, said.at()));
    return answers;
  }

  private Optional<LogPoint> done() {
    return facts.stream()
        .filter(said -> said.fact() instanceof PersonFact.ErasureCompleted)
        .map(PersonSaid::at)
        .findFirst();
  }
}
