package punchcard.onboarding.consent;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import punchcard.kernel.PartnerId;

/// Each way in which a consent can be another one than that which Anna is asked for.
enum OtherContent {
  ID,
  DISCLOSER,
  RECIPIENTS,
  PURPOSE,
  ELEMENTS,
  TERMS_VERSION,
  TERMS_TEXT,
  LANGUAGE,
  END;

  ConsentId id(ConsentId id) {
    return this == ID ? new ConsentId("d") : id;
  }

  Consent of(Consent it) {
    Wording read = it.wording().orElseThrow();
    return switch (this) {
      case ID -> it;
      case DISCLOSER -> with(it, Anna.GROCER, it.recipients(), it.purpose(), it.elements());
      case RECIPIENTS -> with(it, it.discloser(), more(it), it.purpose(), it.elements());
      case PURPOSE -> with(it, it.discloser(), it.recipients(), Purpose.REWARDS, it.elements());
      case ELEMENTS -> with(it, it.discloser(), it.recipients(), it.purpose(), moreElements(it));
      case TERMS_VERSION -> with(it, new TermsVersion("health", 2), read, it.endsAt());
      case TERMS_TEXT -> with(it, it.terms(), new Wording("en", Anna.textOf(9, "en")), it.endsAt());
      case LANGUAGE -> with(it, it.terms(), new Wording("de", read.hash()), it.endsAt());
      case END -> with(it, it.terms(), read, Optional.of(Anna.START.plusSeconds(1_000_000)));
    };
  }

  private static SortedSet<PartnerId> more(Consent it) {
    TreeSet<PartnerId> all = new TreeSet<>(it.recipients());
    all.add(Anna.GROCER);
    return all;
  }

  private static SortedSet<DataElement> moreElements(Consent it) {
    TreeSet<DataElement> all = new TreeSet<>(it.elements());
    all.add(DataElement.ACTIVITIES);
    return all;
  }

  private static Consent with(
      Consent it,
      PartnerId discloser,
      SortedSet<PartnerId> recipients,
      Purpose purpose,
      SortedSet<DataElement> elements) {
    return new Consent(
        discloser,
        recipients,
        purpose,
        elements,
        it.terms(),
        it.wording(),
        it.method(),
        it.endsAt());
  }

  private static Consent with(
      Consent it, TermsVersion terms, Wording wording, Optional<Instant> endsAt) {
    return new Consent(
        it.discloser(),
        it.recipients(),
        it.purpose(),
        it.elements(),
        terms,
        Optional.of(wording),
        it.method(),
        endsAt);
  }
}
