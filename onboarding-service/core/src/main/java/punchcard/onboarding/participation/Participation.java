package punchcard.onboarding.participation;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import punchcard.onboarding.participation.Step.Accepted;
import punchcard.onboarding.participation.Step.Declined;
import punchcard.onboarding.participation.Step.Issued;
import punchcard.onboarding.participation.Step.Left;
import punchcard.onboarding.participation.Step.Registered;
import punchcard.onboarding.participation.Step.Reinstated;
import punchcard.onboarding.participation.Step.Signed;
import punchcard.onboarding.participation.Step.Suspended;

/// What a partner is to the programme, by the steps that were taken.
public sealed interface Participation {
  /// Nobody has invited it; or it has declined.
  record Outside() implements Participation {}

  /// Some have invited it, and not as many yet as the charter asks for.
  record Proposed(Words words, Set<Party> signatories) implements Participation {}

  /// It may accept.
  record Invited(Words words, Offer offer) implements Participation {}

  /// It has accepted; its topics, rights and credentials are being made.
  record Joining(Words words, Offer offer) implements Participation {}

  /// It publishes, and reads its feed.
  ///
  /// @param joinedBy the invitation that it has accepted; none, if the operator has registered it
  record TakingPart(Words words, Optional<Offer> joinedBy) implements Participation {}

  /// The operator has shut it out.
  record Barred(Words words, Optional<Offer> joinedBy, String reason) implements Participation {}

  /// It took part once.
  record Gone(Words words, String reason) implements Participation {}

  /// What people call it, and what it is: grocer, fitness, insurer… types are data.
  record Words(String name, String type) {}

  /// Before any step.
  static Participation initial() {
    return new Outside();
  }

  /// The same after a step, which decided by this state: another one is impossible.
  default Participation evolve(Step step) {
    return switch (step) {
      case Signed signed -> signed(signed);
      case Issued(Offer offer) when this instanceof Proposed(var words, _) ->
          new Invited(words, offer);
      case Accepted _ when this instanceof Invited(var words, var offer) ->
          new Joining(words, offer);
      case Declined _ when this instanceof Invited -> new Outside();
      case Registered(String name, String type) -> registered(new Words(name, type));
      case Suspended(String reason) when this instanceof TakingPart(var words, var offer) ->
          new Barred(words, offer, reason);
      case Reinstated _ when this instanceof Barred(var words, var offer, _) ->
          new TakingPart(words, offer);
      case Left(String reason) when this instanceof TakingPart(var words, _) ->
          new Gone(words, reason);
      case Left(String reason) when this instanceof Barred(var words, _, _) ->
          new Gone(words, reason);
      case Issued _, Accepted _, Declined _, Suspended _, Reinstated _, Left _ ->
          throw new IllegalStateException(step + " cannot follow " + this);
    };
  }

  private Participation signed(Signed signed) {
    Set<Party> signatories = new HashSet<>(Set.of(signed.party()));
    if (this instanceof Proposed(_, var before)) signatories.addAll(before);
    return new Proposed(new Words(signed.name(), signed.type()), Set.copyOf(signatories));
  }

  private Participation registered(Words words) {
    return switch (this) {
      case Joining(_, Offer offer) -> new TakingPart(words, Optional.of(offer));
      case TakingPart(_, var joinedBy) -> new TakingPart(words, joinedBy);
      case Outside _, Gone _, Proposed _, Invited _ -> new TakingPart(words, Optional.empty());
      case Barred _ -> throw new IllegalStateException("registered while it is suspended");
    };
  }

  /// Whether it has topics of its own, also after it was shut out.
  default boolean hasTopics() {
    return switch (this) {
      case TakingPart _, Barred _, Gone _ -> true;
      case Outside _, Proposed _, Invited _, Joining _ -> false;
    };
  }

  /// Whether what it publishes is admitted, and it is shown what it may see.
  default boolean takesPart() {
    return this instanceof TakingPart;
  }
}
