package punchcard.onboarding.disclosure;

import java.io.IOException;
import java.util.List;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;
import punchcard.onboarding.person.PersonHistory;

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

  /// All facts about a member.
  ///
  /// @return what they say of the person, whose data are to be opened, and of who else it is
  /// @throws IOException if it cannot be told any more
  Person factsOf(MemberId member, Holding holding) throws IOException;

  /// What the books have of a member.
  ///
  /// @throws IOException if it cannot be told any more
  void entriesOf(MemberId member, Holding holding) throws IOException;

  /// What a member's facts say of the person.
  ///
  /// @param absorbed the members that were found to be the same person
  record Person(PersonHistory history, List<MemberId> absorbed) {
    public Person {
      absorbed = List.copyOf(absorbed);
    }
  }

  /// Whoever is told what is held.
  @FunctionalInterface
  interface Holding {
    void tell(Held held) throws IOException;
  }

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
