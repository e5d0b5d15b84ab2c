package punchcard.onboarding.http;

import io.micronaut.serde.annotation.Serdeable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import punchcard.onboarding.person.PersonDemand;

/// That a member wants to be erased.
///
/// @param confirmed that the member has seen what goes and what stays
/// @param forfeitureShown what the ledger told as `shown` with the points that are lost; left out:
///     the member was shown none
@Serdeable
record ErasureRequest(boolean confirmed, @Nullable String forfeitureShown) {
  private static final Pattern HASH = Pattern.compile("|[0-9a-f]{64}");

  PersonDemand demand() {
    String shown = forfeitureShown == null ? "" : forfeitureShown;
    if (!HASH.matcher(shown).matches())
      throw MemberProblems.badInput("forfeitureShown: 64 hexadecimal digits, or empty");
    return new PersonDemand.Erase(shown);
  }
}
