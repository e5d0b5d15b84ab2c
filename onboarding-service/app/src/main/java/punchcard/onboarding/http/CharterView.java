package punchcard.onboarding.http;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import punchcard.onboarding.participation.Charter;
import punchcard.onboarding.participation.Party;

/// A version of the charter.
///
/// @param version from 1; 0: none was published yet
/// @param termsSha256 what an acceptance names
@Serdeable
record CharterView(
    int version, List<String> inviters, int atLeast, String terms, String termsSha256) {
  static CharterView of(Charter charter) {
    return new CharterView(
        charter.version(),
        charter.inviters().stream().map(Party::name).sorted().toList(),
        charter.atLeast(),
        charter.terms(),
        charter.termsSha256());
  }
}
