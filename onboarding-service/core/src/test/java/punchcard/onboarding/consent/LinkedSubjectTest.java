package punchcard.onboarding.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.onboarding.consent.ConsentState.GIVEN;
import static punchcard.onboarding.consent.ConsentState.REQUESTED;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import punchcard.kernel.Sha256;
import punchcard.onboarding.IdentityKey;
import punchcard.onboarding.consent.ConsentFact.SubjectLinked;
import punchcard.onboarding.consent.ConsentFact.SubjectUnlinked;
import punchcard.onboarding.consent.ConsentFact.SubjectsJoined;
import punchcard.onboarding.consent.ConsentFact.SubjectsLeft;
import punchcard.onboarding.identity.IdentifierId;

/// What a token proves whose subject is linked to Anna, before, meanwhile and afterwards.
class LinkedSubjectTest {
  private static final IdentityKey LOGIN = new IdentityKey("5a".repeat(32));
  private static final IdentityKey OTHER = new IdentityKey("5b".repeat(32));
  private static final IdentifierId ID = new IdentifierId("login");

  private final Anna anna = Anna.member();

  @Test
  void a_token_of_a_linked_subject_proves_a_consent_where_it_is_linked() {
    brings("before", LOGIN);
    anna.log("", new SubjectLinked(ID, LOGIN));
    brings("linked", LOGIN);
    brings("another", OTHER);
    anna.log("", new SubjectUnlinked(ID));
    brings("after", LOGIN);

    assertThat(anna.stateOf("before")).isEqualTo(REQUESTED);
    assertThat(anna.stateOf("linked")).isEqualTo(GIVEN);
    assertThat(anna.stateOf("another")).isEqualTo(REQUESTED);
    assertThat(anna.stateOf("after")).isEqualTo(REQUESTED);
  }

  @Test
  void linked_anew_by_another_name_it_proves_again_and_what_was_given_stays_so() {
    anna.log("", new SubjectLinked(ID, LOGIN));
    brings("first", LOGIN);
    anna.log("", new SubjectUnlinked(ID));
    anna.log("", new SubjectLinked(new IdentifierId("again"), LOGIN));
    brings("second", LOGIN);

    assertThat(anna.stateOf("first")).isEqualTo(GIVEN);
    assertThat(anna.stateOf("second")).isEqualTo(GIVEN);
  }

  @Test
  void of_who_is_merged_into_her_it_proves_as_long_as_that_holds() {
    anna.log(
        "", new ConsentFact.Inherited(Reservations.NONE, new SubjectsJoined("m", Set.of(LOGIN))));
    brings("meanwhile", LOGIN);
    anna.log("", new SubjectsLeft("m"));
    brings("after", LOGIN);

    assertThat(anna.stateOf("meanwhile")).isEqualTo(GIVEN);
    assertThat(anna.stateOf("after")).isEqualTo(REQUESTED);
  }

  @Test
  void her_own_token_needs_no_link() {
    anna.givesAtTheGym(Anna.visits("c"), "hers");

    assertThat(anna.stateOf("c")).isEqualTo(GIVEN);
  }

  /// The gym brings a token of this subject, which it has not shown before.
  private void brings(String id, IdentityKey subject) {
    anna.givesAtTheGym(
        Anna.visits(id), new Evidence.Token(Sha256.of("for " + id), Optional.of(subject)));
  }
}
