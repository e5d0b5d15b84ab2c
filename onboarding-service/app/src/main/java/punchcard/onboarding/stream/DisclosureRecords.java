package punchcard.onboarding.stream;

import java.time.Instant;
import java.util.Optional;
import punchcard.avro.Disclosure;
import punchcard.avro.DisclosureMade;
import punchcard.kernel.MemberId;
import punchcard.onboarding.disclosure.Disclosed;
import punchcard.onboarding.disclosure.UnderConsent;

/// Translates what is disclosed, and that it was.
final class DisclosureRecords {
  private static final String MEMBER = "member:";

  private DisclosureRecords() {}

  static Disclosure record(Disclosed disclosed) {
    return new Disclosure(
        disclosed.id(),
        disclosed.member().map(member -> MEMBER + member).orElse(""),
        disclosed.kind(),
        disclosed.occurredAt(),
        disclosed.fields(),
        disclosed.under().map(DisclosureRecords::record).orElse(null));
  }

  private static punchcard.avro.UnderConsent record(UnderConsent under) {
    return new punchcard.avro.UnderConsent(
        under.consent().value(),
        under.time(),
        under.discloser().value(),
        under.purpose().code(),
        under.terms().toString(),
        under.endsAt().orElse(null));
  }

  /// That it was disclosed to the feed; empty: to whom it belongs.
  ///
  /// @param at when the log got it
  static Optional<DisclosureMade> made(Disclosed disclosed, Instant at) {
    return disclosed.under().map(under -> made(disclosed, under, at));
  }

  private static DisclosureMade made(Disclosed disclosed, UnderConsent under, Instant at) {
    return new DisclosureMade(
        disclosed.id(),
        disclosed.member().map(MemberId::value).orElseThrow(),
        under.discloser().value(),
        disclosed.to().value(),
        null,
        disclosed.kind(),
        disclosed.fields().keySet().stream().sorted().toList(),
        under.purpose().code(),
        under.consent().value(),
        under.time(),
        at);
  }
}
