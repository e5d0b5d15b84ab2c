package punchcard.onboarding.evidence;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.kernel.Sha256;
import punchcard.onboarding.consent.Consent;
import punchcard.onboarding.consent.ConsentId;
import punchcard.onboarding.consent.DataElement;
import punchcard.onboarding.consent.Wording;

/// What a member consents to, in the one text that stands for it: canonical JSON (RFC 8785). It is
/// what is signed, and what a code is good for.
public final class ConsentText {
  private ConsentText() {}

  /// The text. How the member was asked is not part of it.
  public static String of(MemberId member, ConsentId id, Consent consent) {
    return Stream.of(
            member("consentId", quoted(id.value())),
            member("dataElements", array(consent.elements().stream().map(DataElement::code))),
            member("discloser", quoted(consent.discloser().value())),
            member("endsAt", orNull(consent.endsAt().map(Instant::toString))),
            member("language", orNull(consent.wording().map(Wording::language))),
            member("member", quoted(member.value())),
            member("purpose", quoted(consent.purpose().code())),
            member("recipients", array(consent.recipients().stream().map(PartnerId::value))),
            member("termsHash", orNull(consent.wording().map(wording -> wording.hash().hex()))),
            member("termsVersion", quoted(consent.terms().toString())))
        .collect(Collectors.joining(",", "{", "}"));
  }

  /// What the text is known by.
  public static Sha256 hash(MemberId member, ConsentId id, Consent consent) {
    return Sha256.of(of(member, id, consent));
  }

  private static String member(String name, String value) {
    return quoted(name) + ":" + value;
  }

  private static String array(Stream<String> values) {
    return values.sorted().map(ConsentText::quoted).collect(Collectors.joining(",", "[", "]"));
  }

  private static String orNull(Optional<String> value) {
    return value.map(ConsentText::quoted).orElse("null");
  }

  /// No name has a control character.
  private static String quoted(String value) {
    return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
