package punchcard.onboarding;

import static punchcard.onboarding.Reason.ALREADY_LINKED;
import static punchcard.onboarding.Reason.BAD_PROOF;
import static punchcard.onboarding.Reason.FOREIGN;
import static punchcard.onboarding.Reason.UNKNOWN_MEMBER;

import java.util.Optional;
import punchcard.kernel.MemberId;
import punchcard.kernel.MemberRef;
import punchcard.onboarding.Content.Signup;
import punchcard.onboarding.Outcome.Admitted;
import punchcard.onboarding.Outcome.Aimed;
import punchcard.onboarding.Outcome.Consented;
import punchcard.onboarding.Outcome.Duplicate;
import punchcard.onboarding.Outcome.Forward;
import punchcard.onboarding.Outcome.Linked;
import punchcard.onboarding.Outcome.LookUp;
import punchcard.onboarding.Outcome.SignedUp;
import punchcard.onboarding.Proving.Proven;
import punchcard.onboarding.Proving.Unproven;
import punchcard.onboarding.Standing.Elsewhere;
import punchcard.onboarding.Standing.Here;
import punchcard.onboarding.Standing.Past;

/// Decides what becomes of an arrival: each event of each partner is admitted once, and only
/// about a member who is the partner's.
public final class Admission {
  private static final String OF_MEMBER = "member:";

  private final Limits limits;
  private final Pseudonyms pseudonyms;
  private final Proving proving;

  public Admission(Limits limits, Pseudonyms pseudonyms, Proving proving) {
    this.limits = limits;
    this.pseudonyms = pseudonyms;
    this.proving = proving;
  }

  /// What becomes of the arrival, by what the task that has it knows.
  public Outcome decide(Arrival arrival, Standing standing) {
    return switch (standing) {
      case Elsewhere() -> new Forward();
      case Here here when here.seen() -> new Duplicate();
      case Here here ->
          switch (arrival.content()) {
            case Signup _ -> signUp(arrival, here);
            case Content.Fact _,
                Content.Opening _,
                Content.Told _,
                Content.Consenting _,
                Content.Aiming _ ->
                admit(arrival, here);
          };
    };
  }

  /// What the task knows after the outcome.
  public static Here evolve(Here here, Outcome outcome) {
    return switch (outcome) {
      case SignedUp(Binding binding) -> here.boundTo(binding).admitted();
      case Linked(Binding binding) -> here.boundTo(binding).admitted();
      case Admitted _, Consented _, Aimed _ -> here.admitted();
      case Duplicate(), Forward(), LookUp() -> here;
      case Rejected _ -> here;
    };
  }

  private Outcome admit(Arrival fact, Here here) {
    if (here.past() == Past.ADMITTED) return new Duplicate();
    if (here.owner().isEmpty()) return unrelated(fact.reference());
    if (mayBeForgotten(fact, here) && here.past() == Past.NOT_ASKED) return new LookUp();

    return new Admitted(here.owner().get().member());
  }

  /// An earlier copy cannot have come before the event occurred, give or take the partner's
  /// clock; so if ids are remembered since before that, they tell.
  private boolean mayBeForgotten(Arrival fact, Here here) {
    return fact.occurredAt().minus(limits.aheadOfClock()).isBefore(here.keptSince());
  }

  private static Rejected unrelated(MemberRef reference) {
    return isMember(reference)
        ? new Rejected(FOREIGN, "no such member of this partner")
        : new Rejected(UNKNOWN_MEMBER, "nobody has signed up with this reference");
  }

  /// Needs no memory of event ids: the binding itself tells which signup made it.
  private Outcome signUp(Arrival signup, Here here) {
    EventKey key = pseudonyms.event(signup.partner(), signup.eventId());
    if (here.binding().filter(it -> it.by().equals(key)).isPresent()) return new Duplicate();
    Optional<Binding> bound = here.owner();
    return switch (here.proof()) {
      case Proof.None() when isMember(signup.reference()) ->
          new Rejected(BAD_PROOF, "a signup by member id needs the member's proof");
      case Proof.None() when bound.isPresent() -> linkedAlready();
      case Proof.None() ->
          new SignedUp(new Binding(pseudonyms.memberOf(signup.partner(), signup.eventId()), key));
      case Proof.Forged(String detail) -> new Rejected(BAD_PROOF, detail);
      case Proof.Signed token ->
          switch (proving.verdict(token, signup.receivedAt())) {
            case Unproven(Rejected rejection) -> rejection;
            case Proven(MemberId member, _) when isOfAnother(signup.reference(), member) ->
                new Rejected(BAD_PROOF, "the proof is another member's");
            case Proven _ when bound.isPresent() -> linkedAlready();
            case Proven(MemberId member, _) -> new Linked(new Binding(member, key));
          };
    };
  }

  private static Rejected linkedAlready() {
    return new Rejected(ALREADY_LINKED, "another signup has bound this reference");
  }

  private static boolean isMember(MemberRef reference) {
    return reference.value().startsWith(OF_MEMBER);
  }

  private static boolean isOfAnother(MemberRef reference, MemberId member) {
    return isMember(reference) && !reference.value().equals(OF_MEMBER + member);
  }
}
