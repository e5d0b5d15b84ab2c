package punchcard.onboarding.identity;

import java.util.Optional;

/// Reads phone numbers: how they are written differs from country to country.
public interface ReadPhone {
  /// The number in its one form; empty: it is none, or its country is not told.
  Optional<PhoneNumber> read(String written);
}
