package punchcard.onboarding.disclosure;

import java.io.IOException;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;

/// Reads what was disclosed from the beginning of the logs, however long that takes.
public interface ReadHistory {
  /// All that a partner may see now, as its feed would have told it: its own facts, and what is
  /// shared with it under consents that hold today. Partition by partition, each in its order.
  ///
  /// @throws IOException if it cannot be told any more
  void viewOf(PartnerId partner, Told told) throws IOException;

  /// To whom which of a member's data was disclosed, by when, and for which purpose.
  ///
  /// @throws IOException if it cannot be told any more
  void disclosuresOf(MemberId member, Made made) throws IOException;

  /// Whoever is told.
  @FunctionalInterface
  interface Told {
    void tell(Disclosed disclosed) throws IOException;
  }

  /// Whoever is told that something was disclosed.
  @FunctionalInterface
  interface Made {
    void tell(Disclosure disclosure) throws IOException;
  }
}
