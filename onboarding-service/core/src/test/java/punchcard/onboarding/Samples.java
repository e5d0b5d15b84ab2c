package punchcard.onboarding;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import punchcard.kernel.EventId;
import punchcard.kernel.MemberId;
import punchcard.kernel.MemberRef;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.Standing.Here;
import punchcard.onboarding.Standing.Past;
import punchcard.onboarding.person.Person;

/// A grocer, one of its customers, and what happens on a Sunday in November.
final class Samples {
  static final PartnerId GROCER = new PartnerId("grocer");
  static final PartnerId GYM = new PartnerId("gym");
  static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  static final MemberId ANNA = new MemberId("a0".repeat(16));
  static final MemberId BERT = new MemberId("b0".repeat(16));
  static final String ISSUER = "https://id.example/punchcard";
  static final Pseudonyms PSEUDONYMS = new Pseudonyms("a secret of some length");
  static final Admission ADMISSION = new Admission(Limits.USUAL, PSEUDONYMS, Proving.by(ISSUER));

  private Samples() {}

  static Content purchase(long amountMinor) {
    return new Content.Fact(Amounts.of(amountMinor, "USD"));
  }

  static Content signup() {
    return new Content.Signup(Optional.empty(), Person.UNTOLD, Set.of());
  }

  static Content signupWithProof() {
    return new Content.Signup(Optional.of("the member's token"), Person.UNTOLD, Set.of());
  }

  static Received received(String eventId, String reference, Instant occurredAt, Content content) {
    return new Received(GROCER, eventId, reference, occurredAt, NOW, content);
  }

  static Arrival arrival(String eventId, String reference, Content content) {
    return arrival(eventId, reference, NOW, content);
  }

  static Arrival arrival(String eventId, String reference, Instant occurredAt, Content content) {
    return new Arrival(
        GROCER, new EventId(eventId), new MemberRef(reference), occurredAt, NOW, content);
  }

  static EventKey key(String eventId) {
    return PSEUDONYMS.event(GROCER, new EventId(eventId));
  }

  /// The task knows nothing yet, and remembers 35 days.
  static Here nothing() {
    Instant keptSince = NOW.minus(Duration.ofDays(35));
    return new Here(Optional.empty(), false, keptSince, Past.NOT_ASKED, new Proof.None());
  }

  static Here bound(MemberId member, String byEvent) {
    return nothing().boundTo(new Binding(member, key(byEvent)));
  }

  static Here past(Here here, Past past) {
    return new Here(here.binding(), here.seen(), here.keptSince(), past, here.proof());
  }

  static Proof.Signed proofOf(MemberId member) {
    return new Proof.Signed(
        ISSUER,
        Set.of("punchcard"),
        Set.copyOf(List.of("member")),
        member.value(),
        NOW.minusSeconds(60),
        NOW.plusSeconds(60));
  }
}
