package punchcard.onboarding.identity;

import static punchcard.onboarding.identity.IdentityRefusal.ALREADY_LINKED;
import static punchcard.onboarding.identity.IdentityRefusal.EXPIRED;
import static punchcard.onboarding.identity.IdentityRefusal.ID_REUSED;
import static punchcard.onboarding.identity.IdentityRefusal.KEY_REUSED;
import static punchcard.onboarding.identity.IdentityRefusal.LAST_SUBJECT;
import static punchcard.onboarding.identity.IdentityRefusal.NOT_LINKED;
import static punchcard.onboarding.identity.IdentityRefusal.NOT_PROPOSED;
import static punchcard.onboarding.identity.IdentityRefusal.NO_TRIES_LEFT;
import static punchcard.onboarding.identity.IdentityRefusal.TAKEN;
import static punchcard.onboarding.identity.IdentityRefusal.TOO_MANY;
import static punchcard.onboarding.identity.IdentityRefusal.UNKNOWN_IDENTIFIER;
import static punchcard.onboarding.identity.IdentityRefusal.WRONG_CODE;

import java.time.Duration;
import java.util.Optional;
import punchcard.onboarding.identity.IdentityDemand.Propose;
import punchcard.onboarding.identity.IdentityDemand.Remove;
import punchcard.onboarding.identity.IdentityDemand.Show;
import punchcard.onboarding.identity.IdentityDemand.Verify;
import punchcard.onboarding.identity.IdentityOutcome.Is;
import punchcard.onboarding.identity.IdentityOutcome.ToAsk;
import punchcard.onboarding.identity.IdentityOutcome.ToSay;
import punchcard.onboarding.identity.OwnerQuestion.Deed;

/// Decides what comes of a member's demand, by what the log has said so far and, where that is not
/// the member's to know, by what the identifier's owner says.
///
/// An identifier is claimed before the log says that it is linked, and released after the log says
/// that it is not: so in no moment two logs say of one identifier that it is theirs.
public final class DecideIdentity {
  /// How long a code is good.
  public static final Duration GOOD_FOR = Duration.ofMinutes(10);

  /// How many addresses a member may propose within an hour.
  public static final int MOST_PROPOSALS = 5;

  private static final Duration WINDOW = Duration.ofHours(1);

  private DecideIdentity() {}

  /// A fact for the log, a question to the owner, what is so, or a refusal.
  public static IdentityOutcome decide(IdentityHistory history, IdentityCommand command) {
    Optional<IdentityFact> before = history.by(command.request());
    if (before.isPresent() && !isSame(before.get(), command.demand()))
      return no(KEY_REUSED, command.request());
    Optional<IdentifierStanding> known = history.now().find(command.demand().id());
    return switch (command.demand()) {
      case Propose it -> propose(it, known, history.now(), command);
      case Show it -> show(it, known, history.now(), command);
      case Verify _ when before.isPresent() -> said(before.get(), known.orElseThrow());
      case Verify _, Remove _ when known.isEmpty() -> no(UNKNOWN_IDENTIFIER, command.demand().id());
      case Verify(_, CodeHash entered) -> verify(entered, known.get(), history.now(), command);
      case Remove _ -> remove(known.get(), history.now(), command);
    };
  }

  /// What follows where the log has the demand's fact.
  public static IdentityOutcome heard(IdentityHistory history, IdentityCommand command) {
    IdentityFact fact = history.by(command.request()).orElseThrow();
    IdentifierStanding standing = history.now().find(command.demand().id()).orElseThrow();
    return switch (fact) {
      case IdentityFact.Proposed _ -> ask(Deed.SEND_CODE, standing.what(), command);
      case IdentityFact.Unlinked _ -> ask(Deed.RELEASE, standing.what(), command);
      case IdentityFact.CodeMissed _, IdentityFact.Linked _, IdentityFact.Taken _ ->
          said(fact, standing);
      case IdentityFact.KnownTo _ -> throw new IllegalStateException("no member says " + fact);
    };
  }

  /// What follows from what the identifier's owner says.
  public static IdentityOutcome answered(
      IdentityHistory history, IdentityCommand command, OwnerAnswer answer) {
    Optional<IdentifierStanding> known = history.now().find(command.demand().id());
    return switch (command.demand()) {
      case Propose _ when answer == OwnerAnswer.TOO_MANY ->
          no(TOO_MANY, "codes were sent to the address: wait an hour");
      case Propose _, Remove _ -> new Is(known.orElseThrow());
      case Verify it -> claimed(it.id(), known.orElseThrow().what(), command, answer);
      case Show it -> claimed(it.id(), it.what(), command, answer);
    };
  }

  private static IdentityOutcome claimed(
      IdentifierId id, Concealed what, IdentityCommand command, OwnerAnswer answer) {
    return switch (answer) {
      case DONE -> new ToSay(new IdentityFact.Linked(id, what, command.evidence()));
      case TAKEN -> new ToSay(new IdentityFact.Taken(id, what, command.evidence()));
      case TOO_MANY -> throw new IllegalStateException("no claim is one too many");
    };
  }

  /// Proposed again by the same name, the code is sent again.
  private static IdentityOutcome propose(
      Propose wish, Optional<IdentifierStanding> known, Identities all, IdentityCommand command) {
    if (known.isPresent() && !known.get().what().isSameAs(wish.what()))
      return no(ID_REUSED, wish.id());
    if (known.isPresent())
      return pending(known.get(), command)
          .orElseGet(() -> ask(Deed.SEND_CODE, known.get().what(), command));
    if (all.isLinked(wish.what())) return no(ALREADY_LINKED, wish.id());
    if (all.proposedWithin(WINDOW, command.at()) >= MOST_PROPOSALS)
      return no(TOO_MANY, "at most " + MOST_PROPOSALS + " within an hour");
    return new ToSay(
        new IdentityFact.Proposed(
            wish.id(), wish.what(), wish.code(), command.at().plus(GOOD_FOR), command.evidence()));
  }

  private static IdentityOutcome show(
      Show wish, Optional<IdentifierStanding> known, Identities all, IdentityCommand command) {
    if (known.isPresent() && !known.get().what().isSameAs(wish.what()))
      return no(ID_REUSED, wish.id());
    if (known.isPresent()) return pending(known.get(), command).orElseThrow();
    if (all.isLinked(wish.what())) return no(ALREADY_LINKED, wish.id());
    return ask(Deed.CLAIM, wish.what(), command);
  }

  private static IdentityOutcome verify(
      CodeHash entered, IdentifierStanding known, Identities all, IdentityCommand command) {
    Optional<IdentityOutcome> over = pending(known, command);
    if (over.isPresent()) return over.get();
    if (all.isLinked(known.what())) return no(ALREADY_LINKED, known.id());
    return known.pending().orElseThrow().code().hash().matches(entered)
        ? ask(Deed.CLAIM, known.what(), command)
        : new ToSay(new IdentityFact.CodeMissed(known.id(), entered, command.evidence()));
  }

  private static IdentityOutcome remove(
      IdentifierStanding known, Identities all, IdentityCommand command) {
    return switch (known.state()) {
      case UNLINKED -> new Is(known);
      case LINKED ->
          known.what().kind() == IdentifierKind.SUBJECT && all.isLast(IdentifierKind.SUBJECT)
              ? no(LAST_SUBJECT, known.id())
              : new ToSay(new IdentityFact.Unlinked(known.id(), command.evidence()));
      case PROPOSED, EXPIRED, EXHAUSTED, TAKEN -> no(NOT_LINKED, known.id());
    };
  }

  /// What is so, unless it waits for a code.
  private static Optional<IdentityOutcome> pending(
      IdentifierStanding known, IdentityCommand command) {
    return switch (known.stateAt(command.at())) {
      case PROPOSED -> Optional.empty();
      case LINKED -> Optional.of(new Is(known));
      case TAKEN -> Optional.of(no(TAKEN, known.id()));
      case UNLINKED -> Optional.of(no(NOT_PROPOSED, known.id()));
      case EXHAUSTED -> Optional.of(no(NO_TRIES_LEFT, known.id()));
      case EXPIRED -> Optional.of(no(EXPIRED, known.id()));
    };
  }

  private static IdentityOutcome said(IdentityFact fact, IdentifierStanding standing) {
    return switch (fact) {
      case IdentityFact.CodeMissed _ -> no(WRONG_CODE, standing.id());
      case IdentityFact.Taken _ -> no(TAKEN, standing.id());
      case IdentityFact.Linked _, IdentityFact.Proposed _, IdentityFact.Unlinked _ ->
          new Is(standing);
      case IdentityFact.KnownTo _ -> throw new IllegalStateException("no member says " + fact);
    };
  }

  private static boolean isSame(IdentityFact fact, IdentityDemand demand) {
    return switch (fact) {
      case IdentityFact.Proposed it ->
          demand instanceof Propose wish && is(wish.id(), wish.what(), it.id(), it.what());
      case IdentityFact.CodeMissed(var id, var entered, _) ->
          demand instanceof Verify wish && wish.id().equals(id) && wish.entered().matches(entered);
      case IdentityFact.Linked(var id, var what, _) -> isClaim(demand, id, what);
      case IdentityFact.Taken(var id, var what, _) -> isClaim(demand, id, what);
      case IdentityFact.Unlinked(var id, _) ->
          demand instanceof Remove wish && wish.id().equals(id);
      case IdentityFact.KnownTo _ -> false;
    };
  }

  private static boolean isClaim(IdentityDemand demand, IdentifierId id, Concealed what) {
    return switch (demand) {
      case Verify wish -> wish.id().equals(id);
      case Show wish -> is(wish.id(), wish.what(), id, what);
      case Propose _, Remove _ -> false;
    };
  }

  private static boolean is(IdentifierId id, Concealed what, IdentifierId other, Concealed that) {
    return id.equals(other) && what.isSameAs(that);
  }

  private static ToAsk ask(Deed deed, Concealed what, IdentityCommand command) {
    return new ToAsk(new OwnerQuestion(what.key(), command.evidence().subject(), deed));
  }

  private static IdentityRefused no(IdentityRefusal refusal, Object detail) {
    return new IdentityRefused(refusal, detail.toString());
  }
}
