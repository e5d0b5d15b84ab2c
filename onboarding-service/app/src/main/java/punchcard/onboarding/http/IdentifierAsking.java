package punchcard.onboarding.http;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import punchcard.kernel.MemberId;
import punchcard.onboarding.Pseudonyms;
import punchcard.onboarding.authority.Action;
import punchcard.onboarding.authority.Wanted;
import punchcard.onboarding.identity.DrawSalt;
import punchcard.onboarding.identity.Identifier;
import punchcard.onboarding.identity.IdentifierId;
import punchcard.onboarding.identity.IdentifierKind;
import punchcard.onboarding.identity.IdentifierStanding;
import punchcard.onboarding.identity.IdentifierState;
import punchcard.onboarding.identity.IdentityDemand;
import punchcard.onboarding.identity.IdentityRefused;
import punchcard.onboarding.identity.IdentityScreening;
import punchcard.onboarding.identity.IdentityScreening.Screened;
import punchcard.onboarding.identity.IdentityScreening.Sound;
import punchcard.onboarding.identity.OneTimeCodes;
import punchcard.onboarding.identity.ReadPhone;
import punchcard.onboarding.identity.SendCode;
import punchcard.onboarding.identity.VerifySubject;
import punchcard.onboarding.member.AskMember.Now;
import punchcard.onboarding.member.Became;
import punchcard.onboarding.member.Demand;

/// Asks, as a member, to be known by an identifier, and sends the code that proves it, once the log
/// has that it is proposed.
@Singleton
final class IdentifierAsking {
  private static final Logger log = LoggerFactory.getLogger(IdentifierAsking.class);

  private final MemberAsking asking;
  private final IdentifierSeals seals;
  private final OneTimeCodes codes;
  private final DrawSalt salts;
  private final ReadPhone phones;
  private final VerifySubject subjects;
  private final SendCode sending;
  private final InstantSource clock;

  IdentifierAsking(
      MemberAsking asking,
      Pseudonyms names,
      IdentifierSeals seals,
      DrawSalt salts,
      ReadPhone phones,
      VerifySubject subjects,
      SendCode sending,
      InstantSource clock) {
    this.asking = asking;
    this.seals = seals;
    this.codes = new OneTimeCodes(names);
    this.salts = salts;
    this.phones = phones;
    this.subjects = subjects;
    this.sending = sending;
    this.clock = clock;
  }

  /// @throws org.zalando.problem.ThrowableProblem if the caller may not, it is refused, nothing is
  ///     known, or the code could not be sent
  IdentifierView add(Asking by, String id, IdentifierRequest wish) {
    MemberId member = Permission.memberOf(by.member());
    var _ = by.conceivably(Wanted.of(Action.ADD_IDENTIFIER, member));
    String kind = Objects.requireNonNullElse(wish.kind(), "");
    return kind.equals(IdentifierKind.SUBJECT.code())
        ? show(by, id, Objects.requireNonNullElse(wish.token(), ""))
        : propose(by, member, id, kind, Objects.requireNonNullElse(wish.value(), ""));
  }

  private IdentifierView propose(
      Asking by, MemberId member, String id, String kind, String written) {
    Sound sound = sound(IdentityScreening.address(id, kind, written, phones));
    if (!sending.reaches(sound.identifier().kind())) throw IdentityProblems.noChannel(kind);
    var wish =
        new IdentityDemand.Propose(
            sound.id(),
            seals.conceal(member, sound.identifier()),
            codes.of(member, sound.id(), salts.draw()));
    Now now = asking.ask(by, new Demand.OfIdentity(wish));
    send(member, sound.identifier(), standing(now));
    return view(member, now);
  }

  /// The log's code counts: it may be an earlier one than that of this request.
  private void send(MemberId member, Identifier to, IdentifierStanding standing) {
    if (standing.stateAt(clock.instant()) != IdentifierState.PROPOSED) return;
    var pending = standing.pending().orElseThrow();
    String code = codes.code(member, standing.id(), pending.code().salt());
    try {
      sending.send(to, code, pending.expiresAt());
    } catch (SendCode.NotSent e) {
      log.warn("A code could not be sent: {}", e.getMessage());
      throw IdentityProblems.notSent();
    }
  }

  private IdentifierView show(Asking by, String id, String token) {
    Sound sound = sound(verified(id, token));
    MemberId member = Permission.memberOf(by.member());
    return ask(by, new IdentityDemand.Show(sound.id(), seals.conceal(member, sound.identifier())));
  }

  private Screened verified(String id, String token) {
    try {
      return subjects.verify(id, token, clock.instant());
    } catch (VerifySubject.NotNow e) {
      log.warn("No subject can be verified just now", e);
      throw MemberProblems.later();
    }
  }

  /// What has become of it.
  IdentifierView verify(Asking by, IdentifierId id, String entered) {
    MemberId member = Permission.memberOf(by.member());
    var _ = by.conceivably(Wanted.of(Action.VERIFY_IDENTIFIER, member));
    if (!OneTimeCodes.isValid(entered)) throw IdentityProblems.badCode();
    return ask(by, new IdentityDemand.Verify(id, codes.hash(member, id, entered)));
  }

  /// What has become of it.
  ///
  /// @throws org.zalando.problem.ThrowableProblem if the caller may not, it is refused, or nothing
  ///     is known
  IdentifierView ask(Asking by, IdentityDemand demand) {
    Now now = asking.ask(by, new Demand.OfIdentity(demand));
    return view(Permission.memberOf(by.member()), now);
  }

  private IdentifierView view(MemberId member, Now now) {
    IdentifierStanding standing = standing(now);
    return IdentifierView.of(
        standing, seals.tell(member, standing.what()), clock.instant(), now.partition());
  }

  private static IdentifierStanding standing(Now now) {
    if (now.became() instanceof Became.Identified(var standing)) return standing;
    throw new IllegalStateException("no identifier: " + now);
  }

  private static Sound sound(Screened screened) {
    return switch (screened) {
      case Sound sound -> sound;
      case IdentityRefused refused -> throw IdentityProblems.refused(refused);
    };
  }
}
