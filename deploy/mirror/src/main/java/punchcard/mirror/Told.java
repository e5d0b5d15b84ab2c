package punchcard.mirror;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// Something that the feed has told, whichever way it came.
///
/// @param id stable: told twice, it counts once
/// @param member `member:<id>`; empty: it is about none
/// @param consent under which it may be known; empty: it is the partner's own
record Told(
    String id,
    String member,
    String kind,
    Instant occurredAt,
    Map<String, String> fields,
    Optional<Under> consent) {

  /// A consent.
  ///
  /// @param time from 1: each giving is a sharing of its own
  /// @param terms their id and version, `health/2`
  record Under(
      String id,
      int time,
      String discloser,
      String purpose,
      String terms,
      Optional<Instant> endsAt) {
    String termsId() {
      return terms.substring(0, terms.indexOf('/'));
    }

    int termsVersion() {
      return Integer.parseInt(terms.substring(terms.indexOf('/') + 1));
    }
  }

  /// What it is to whoever keeps a mirror of it.
  Meaning meaning() {
    return switch (kind) {
      case "SharingBegan" -> Meaning.BEGINS;
      case "SharingEnded" -> Meaning.ENDS;
      case "ConsentTermsInForce" -> Meaning.TERMS;
      case "EventCorrected" -> consent.isPresent() ? Meaning.CORRECTS : Meaning.FACT;
      case "EventWithdrawn" -> consent.isPresent() ? Meaning.TAKES_BACK : Meaning.FACT;
      default -> member.isEmpty() ? Meaning.OTHER : Meaning.FACT;
    };
  }

  /// What has to be done about it.
  enum Meaning {
    /// It is kept.
    FACT,
    /// What was had under an earlier giving of the consent is deleted; it is kept.
    BEGINS,
    /// What was had under the consent is deleted.
    ENDS,
    /// If they are material, what was had under consents to earlier ones is deleted.
    TERMS,
    /// An earlier fact is put right.
    CORRECTS,
    /// An earlier fact is deleted.
    TAKES_BACK,
    /// It is about no member, as a version of an agreement.
    OTHER
  }
}
