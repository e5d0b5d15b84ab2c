package punchcard.onboarding.stream;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import punchcard.avro.Disclosure;
import punchcard.avro.DisclosureMade;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.consent.ConsentId;
import punchcard.onboarding.consent.Purpose;
import punchcard.onboarding.consent.TermsVersion;
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

  /// The same, as this partner has it.
  static Disclosed disclosed(PartnerId to, Disclosure record) {
    return new Disclosed(
        to,
        record.getDisclosureId(),
        Optional.of(record.getMemberRef())
            .filter(reference -> !reference.isEmpty())
            .map(reference -> new MemberId(reference.substring(MEMBER.length()))),
        record.getKind(),
        record.getOccurredAt(),
        record.getFields(),
        Optional.ofNullable(record.getConsent()).map(DisclosureRecords::under));
  }

  private static UnderConsent under(punchcard.avro.UnderConsent record) {
    return new UnderConsent(
        new ConsentId(record.getConsentId()),
        record.getTime(),
        new PartnerId(record.getDiscloser()),
        Purpose.of(record.getPurpose()).orElseThrow(),
        TermsVersion.of(record.getTermsVersion()).orElseThrow(),
        Optional.ofNullable(record.getEndsAt()));
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

  /// That a person has read what a partner was shown under one consent.
  ///
  /// @param id of the reading
  static DisclosureMade read(
      String id, MemberId member, String reader, List<Disclosed> facts, Instant at) {
    Disclosed any = facts.getFirst();
    UnderConsent under = any.under().orElseThrow();
    return new DisclosureMade(
        id,
        member.value(),
        under.discloser().value(),
        any.to().value(),
        reader,
        "Reading",
        facts.stream().flatMap(DisclosureRecords::fields).distinct().sorted().toList(),
        under.purpose().code(),
        under.consent().value(),
        under.time(),
        at);
  }

  private static Stream<String> fields(Disclosed fact) {
    return fact.fields().keySet().stream().map(field -> fact.kind() + "." + field);
  }

  static punchcard.onboarding.disclosure.Disclosure disclosure(DisclosureMade record) {
    return new punchcard.onboarding.disclosure.Disclosure(
        record.getDisclosureId(),
        new PartnerId(record.getDiscloser()),
        new PartnerId(record.getRecipient()),
        Optional.ofNullable(record.getReader()),
        record.getKind(),
        record.getFields(),
        record.getPurpose(),
        record.getConsentId(),
        record.getTime(),
        record.getAt());
  }
}
