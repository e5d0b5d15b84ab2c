package punchcard.onboarding.stream;

import java.util.Objects;
import java.util.Optional;
import punchcard.avro.ConsentGiven;
import punchcard.avro.ConsentedTo;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.Brought;
import punchcard.onboarding.consent.Consent;
import punchcard.onboarding.consent.ConsentWish;
import punchcard.onboarding.consent.DataElement;
import punchcard.onboarding.consent.Purpose;
import punchcard.onboarding.consent.TermsVersion;

/// Translates what somebody wants a consent to say.
final class ConsentWishes {
  private static final String UNSTATED = "unstated";

  private ConsentWishes() {}

  static ConsentWish wish(ConsentGiven record) {
    return new ConsentWish(
        record.getConsentId(),
        record.getDiscloser(),
        record.getRecipients(),
        record.getPurpose(),
        record.getDataElements(),
        record.getTermsVersion(),
        Optional.ofNullable(record.getLanguage()),
        Optional.ofNullable(record.getTermsHash()),
        method(record),
        Optional.ofNullable(record.getEndsAt()));
  }

  /// What is brought of the member's own.
  static Brought brought(ConsentGiven record) {
    return new Brought(
        Optional.ofNullable(record.getProof()),
        Optional.ofNullable(record.getCode()),
        Optional.ofNullable(record.getSignature()));
  }

  /// Without proof: who asks has shown its own.
  static ConsentGiven record(ConsentWish wish) {
    return ConsentGiven.newBuilder()
        .setConsentId(wish.id())
        .setDiscloser(wish.discloser())
        .setRecipients(wish.recipients())
        .setPurpose(wish.purpose())
        .setDataElements(wish.elements())
        .setTermsVersion(wish.terms())
        .setLanguage(wish.language().orElse(null))
        .setTermsHash(wish.termsHash().orElse(null))
        .setCollectionMethod(wish.method())
        .setEndsAt(wish.endsAt().orElse(null))
        .build();
  }

  /// What is asked for, if all that it names exists.
  static Optional<Consent> consent(ConsentGiven asked) {
    return exists(asked) ? Optional.of(ConsentContents.consent(asRecord(asked))) : Optional.empty();
  }

  private static boolean exists(ConsentGiven asked) {
    return PartnerId.isValid(asked.getDiscloser())
        && asked.getRecipients().stream().allMatch(PartnerId::isValid)
        && Purpose.of(asked.getPurpose()).isPresent()
        && asked.getDataElements().stream().allMatch(code -> DataElement.of(code).isPresent())
        && TermsVersion.of(asked.getTermsVersion()).isPresent();
  }

  private static ConsentedTo asRecord(ConsentGiven asked) {
    boolean isRead = asked.getLanguage() != null && asked.getTermsHash() != null;
    return new ConsentedTo(
        asked.getDiscloser(),
        asked.getRecipients(),
        asked.getPurpose(),
        asked.getDataElements(),
        asked.getTermsVersion(),
        isRead ? asked.getLanguage() : null,
        isRead ? asked.getTermsHash() : null,
        method(asked),
        asked.getEndsAt());
  }

  private static String method(ConsentGiven record) {
    return Objects.requireNonNullElse(record.getCollectionMethod(), UNSTATED);
  }
}
