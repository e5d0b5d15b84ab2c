package punchcard.onboarding.http;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.Pseudonyms;
import punchcard.onboarding.authority.Action;
import punchcard.onboarding.authority.Wanted;
import punchcard.onboarding.consent.ConsentId;
import punchcard.onboarding.consent.Refusal;
import punchcard.onboarding.consent.Refused;
import punchcard.onboarding.evidence.ConsentCode;
import punchcard.onboarding.evidence.ConsentCodes;
import punchcard.onboarding.evidence.ConsentQuestion;
import punchcard.onboarding.evidence.EvidenceDemand;
import punchcard.onboarding.identity.Concealed;
import punchcard.onboarding.identity.DrawSalt;
import punchcard.onboarding.identity.Identifier;
import punchcard.onboarding.identity.IdentityScreening;
import punchcard.onboarding.identity.IdentityScreening.Sound;
import punchcard.onboarding.identity.ReadPhone;
import punchcard.onboarding.identity.SendCode;
import punchcard.onboarding.member.AskMember.Now;
import punchcard.onboarding.member.Became;
import punchcard.onboarding.member.Demand;

/// Asks, as a member or as a partner, for that by which a consent is proven; and sends codes, once
/// the log has that they are made.
@Singleton
final class EvidenceAsking {
  private static final Logger log = LoggerFactory.getLogger(EvidenceAsking.class);

  private final MemberAsking asking;
  private final ConsentAsking consents;
  private final IdentifierSeals seals;
  private final ConsentCodes codes;
  private final DrawSalt salts;
  private final ReadPhone phones;
  private final SendCode sending;

  EvidenceAsking(
      MemberAsking asking,
      ConsentAsking consents,
      Pseudonyms names,
      IdentifierSeals seals,
      DrawSalt salts,
      ReadPhone phones,
      SendCode sending) {
    this.asking = asking;
    this.consents = consents;
    this.seals = seals;
    this.codes = new ConsentCodes(names);
    this.salts = salts;
    this.phones = phones;
    this.sending = sending;
  }

  /// How it stands with the key.
  ///
  /// @throws org.zalando.problem.ThrowableProblem if the caller may not, it is refused, or nothing
  ///     is known
  SigningKeyView key(Asking by, EvidenceDemand demand) {
    return switch (asking.ask(by, new Demand.OfEvidence(demand))) {
      case Now(Became.Keyed(var key), int partition) -> SigningKeyView.of(key, partition);
      case Now(var other, _) -> throw new IllegalStateException("no key: " + other);
    };
  }

  /// The code that was sent: that of the log, which may be an earlier one.
  ///
  /// @throws org.zalando.problem.ThrowableProblem likewise, or if it could not be sent
  ConsentCodeView send(Asking by, String partner, String consent, ConsentCodeRequest wish) {
    ConsentCode.Name name =
        new ConsentCode.Name(idOf(consent), conceivably(by, Action.SEND_CONSENT_CODE, partner));
    MemberId member = Permission.memberOf(by.member());
    EvidenceDemand demand =
        new EvidenceDemand.MakeCode(
            name, wish.sendTo(), wish.readIn(), codes.of(member, name.consent(), salts.draw()));
    return switch (asking.ask(by, new Demand.OfEvidence(demand)).became()) {
      case Became.Coded coded -> sent(member, coded);
      case Became other -> throw new IllegalStateException("no code: " + other);
    };
  }

  private ConsentCodeView sent(MemberId member, Became.Coded coded) {
    String kind = coded.to().kind().code();
    if (!sending.reaches(coded.to().kind()))
      throw ConsentProblems.refused(
          new Refused(Refusal.NO_CHANNEL, "nothing is set up to send a code to a " + kind));
    ConsentCode code = coded.code();
    String text = codes.code(member, code.name().consent(), code.code().salt());
    ConsentQuestion about = new ConsentQuestion(code.name().partner(), coded.consent());
    try {
      sending.send(address(member, coded.to()), about, text, code.expiresAt());
    } catch (SendCode.NotSent e) {
      log.warn("A code could not be sent: {}", e.getMessage());
      throw IdentityProblems.notSent();
    }
    return ConsentCodeView.of(coded);
  }

  /// Of an erased member nobody can read it any more: there is no such member.
  private Identifier address(MemberId member, Concealed to) {
    String told = seals.tell(member, to).orElseThrow(Problems::notFound);
    return switch (IdentityScreening.address("it", to.kind().code(), told, phones)) {
      case Sound(_, Identifier identifier) -> identifier;
      case IdentityScreening.Screened other ->
          throw new IllegalStateException("it was an address: " + other);
    };
  }

  /// The consent that is given by what was brought.
  ///
  /// @throws org.zalando.problem.ThrowableProblem as for keys
  ConsentView accept(Asking by, String partner, String consent, ConsentEvidenceRequest wish) {
    PartnerId own = conceivably(by, Action.BRING_CONSENT, partner);
    ConsentId id = idOf(consent);
    MemberId member = Permission.memberOf(by.member());
    EvidenceDemand demand =
        new EvidenceDemand.Accept(
            id,
            own,
            Optional.ofNullable(wish.language()).map(ShortText::of),
            Optional.ofNullable(wish.collectionMethod()).map(ShortText::of),
            wish.shown(entered -> codes.hash(member, id, entered)));
    return consents.told(member, asking.ask(by, new Demand.OfEvidence(demand)));
  }

  private static PartnerId conceivably(Asking by, Action action, String partner) {
    if (!PartnerId.isValid(partner)) throw Problems.notFound();
    PartnerId own = new PartnerId(partner);
    var _ = by.conceivably(Wanted.of(action, Permission.memberOf(by.member()), own));
    return own;
  }

  /// One that cannot be is told like one that does not exist.
  private static ConsentId idOf(String consent) {
    if (!ConsentId.isValid(consent)) throw Problems.notFound();
    return new ConsentId(consent);
  }
}
