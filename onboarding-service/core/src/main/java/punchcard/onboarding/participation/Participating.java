package punchcard.onboarding.participation;

import static punchcard.onboarding.participation.Decision.refused;
import static punchcard.onboarding.participation.Decision.taken;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.participation.Command.Accept;
import punchcard.onboarding.participation.Command.Complete;
import punchcard.onboarding.participation.Command.Decline;
import punchcard.onboarding.participation.Command.Invite;
import punchcard.onboarding.participation.Command.Leave;
import punchcard.onboarding.participation.Command.Register;
import punchcard.onboarding.participation.Command.Reinstate;
import punchcard.onboarding.participation.Command.Suspend;
import punchcard.onboarding.participation.Participation.Barred;
import punchcard.onboarding.participation.Participation.Gone;
import punchcard.onboarding.participation.Participation.Invited;
import punchcard.onboarding.participation.Participation.Joining;
import punchcard.onboarding.participation.Participation.Outside;
import punchcard.onboarding.participation.Participation.Proposed;
import punchcard.onboarding.participation.Participation.TakingPart;
import punchcard.onboarding.participation.Participation.Words;

/// Decides which steps a command takes. Whoever asks for what is so already takes none, and is not
/// refused.
public final class Participating {
  private static final int LONGEST_REASON = 1000;

  private Participating() {}

  /// What the command comes to, for the partner of this id, under the charter of now.
  public static Decision decide(PartnerId id, Participation now, Charter charter, Command command) {
    return switch (command) {
      case Invite _, Register _ when id.value().equals(Party.OPERATOR.name()) ->
          refused(Objection.RESERVED);
      case Invite invite -> invite(now, charter, invite);
      case Accept accept -> accept(now, accept);
      case Decline decline -> decline(now, decline);
      case Register(Words words) -> register(now, charter, words);
      case Complete _ -> complete(now);
      case Suspend(String reason) -> suspend(now, reason);
      case Reinstate _ -> reinstate(now);
      case Leave(String reason) -> leave(now, reason);
    };
  }

  private static Decision invite(Participation now, Charter charter, Invite invite) {
    if (!charter.inviters().contains(invite.party())) return refused(Objection.UNKNOWN);
    return switch (now) {
      case TakingPart _, Joining _ -> refused(Objection.TAKES_PART);
      case Barred _ -> refused(Objection.SUSPENDED);
      case Proposed(Words words, _) when !words.equals(invite.words()) ->
          refused(Objection.OTHER_WORDS);
      case Proposed(_, Set<Party> before) when before.contains(invite.party()) -> taken();
      case Proposed(_, Set<Party> before) -> sign(before, charter, invite);
      case Invited(Words words, Offer offer)
          when words.equals(invite.words()) && !offer.isOverAt(invite.at()) ->
          taken();
      case Outside _, Gone _, Invited _ -> sign(Set.of(), charter, invite);
    };
  }

  private static Decision sign(Set<Party> before, Charter charter, Invite invite) {
    Set<Party> signatories = new HashSet<>(before);
    signatories.add(invite.party());
    Step signed = new Step.Signed(invite.party(), invite.words().name(), invite.words().type());
    return charter.isSatisfiedBy(signatories)
        ? taken(signed, new Step.Issued(invite.offer()))
        : taken(signed);
  }

  private static Decision accept(Participation now, Accept accept) {
    Optional<Offer> offer = offerTo(accept.codeSha256(), now);
    if (offer.isEmpty()) return refused(Objection.UNKNOWN);
    if (!(now instanceof Invited)) return taken();
    if (offer.get().isOverAt(accept.at())) return refused(Objection.EXPIRED);
    if (!offer.get().isOnTermsOf(accept)) return refused(Objection.OTHER_TERMS);
    return taken(
        new Step.Accepted(accept.charterVersion(), accept.termsSha256(), accept.signedBy()));
  }

  private static Decision decline(Participation now, Decline decline) {
    if (offerTo(decline.codeSha256(), now).isEmpty()) return refused(Objection.UNKNOWN);
    return now instanceof Invited ? taken(new Step.Declined()) : refused(Objection.TAKES_PART);
  }

  /// The offer that this code is for, as long as it is the one that counts.
  private static Optional<Offer> offerTo(String codeSha256, Participation now) {
    Optional<Offer> offer =
        switch (now) {
          case Invited(_, Offer open) -> Optional.of(open);
          case Joining(_, Offer accepted) -> Optional.of(accepted);
          case TakingPart(_, Optional<Offer> joinedBy) -> joinedBy;
          case Outside _, Proposed _, Barred _, Gone _ -> Optional.empty();
        };
    return offer.filter(known -> known.codeSha256().equals(codeSha256));
  }

  private static Decision register(Participation now, Charter charter, Words words) {
    if (now instanceof TakingPart(Words same, _) && same.equals(words)) return taken();
    if (now instanceof Barred) return refused(Objection.SUSPENDED);
    boolean renamed = now instanceof TakingPart;
    if (!renamed && !charter.isSatisfiedBy(Set.of(Party.OPERATOR)))
      return refused(Objection.NOT_UP_TO_THE_OPERATOR);
    return taken(new Step.Registered(words.name(), words.type()));
  }

  private static Decision complete(Participation now) {
    return now instanceof Joining(Words words, _)
        ? taken(new Step.Registered(words.name(), words.type()))
        : taken();
  }

  private static Decision suspend(Participation now, String reason) {
    if (isNone(reason)) return refused(Objection.NO_REASON);
    if (now instanceof Barred) return taken();
    return now.takesPart()
        ? taken(new Step.Suspended(reason))
        : refused(Objection.DOES_NOT_TAKE_PART);
  }

  private static Decision reinstate(Participation now) {
    if (now.takesPart()) return taken();
    return now instanceof Barred
        ? taken(new Step.Reinstated())
        : refused(Objection.DOES_NOT_TAKE_PART);
  }

  private static Decision leave(Participation now, String reason) {
    if (isNone(reason)) return refused(Objection.NO_REASON);
    if (now instanceof Gone) return taken();
    return now.takesPart() || now instanceof Barred
        ? taken(new Step.Left(reason))
        : refused(Objection.DOES_NOT_TAKE_PART);
  }

  private static boolean isNone(String reason) {
    return reason.isBlank() || reason.length() > LONGEST_REASON;
  }
}
