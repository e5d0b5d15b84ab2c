package punchcard.onboarding.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.onboarding.stream.DisclosureDriver.ANNA;
import static punchcard.onboarding.stream.DisclosureDriver.BERT;
import static punchcard.onboarding.stream.DisclosureDriver.GROCER;
import static punchcard.onboarding.stream.DisclosureDriver.GYM;
import static punchcard.onboarding.stream.DisclosureDriver.INSURER;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import punchcard.avro.Absorbed;
import punchcard.avro.Disclosure;
import punchcard.avro.MergeUndone;
import punchcard.avro.MergedInto;
import punchcard.avro.RestrictionLifted;
import punchcard.avro.Separated;
import punchcard.avro.SignedBy;
import punchcard.avro.SignedUp;
import punchcard.avro.VisitRecorded;

/// What partners see of Anna, who is merged into Bert.
class MergeDisclosureTest {
  private static final SignedBy OLGA = new SignedBy("olga", null, "0".repeat(64));

  private final DisclosureDriver log = new DisclosureDriver();

  @AfterEach
  void close() {
    log.close();
  }

  @Test
  void who_knew_her_learns_whom_it_means_and_nobody_else_learns_of_her() {
    log.says(GYM, ANNA, "s-1", new SignedUp(null, Map.of(), null, null));
    log.says(GROCER, BERT, "s-2", new SignedUp(null, Map.of(), null, null));
    var _ = log.feed(GYM);
    var _ = log.feed(GROCER);

    log.says(ANNA, new MergedInto("m", BERT, "two cards", OLGA));
    log.says(BERT, new Absorbed("m", ANNA, List.of("gym"), List.of(), null, List.of()));
    log.says(GYM, BERT, "v-1", visit());
    log.says(ANNA, new MergeUndone("m", BERT, "twins", OLGA));
    log.says(BERT, new Separated("m", ANNA, List.of("gym")));

    List<Disclosure> gyms = log.feed(GYM);
    assertThat(gyms)
        .extracting(Disclosure::getKind)
        .containsExactly("Absorbed", "VisitRecorded", "Separated");
    assertThat(gyms).allMatch(it -> it.getMemberRef().equals("member:" + BERT));
    assertThat(gyms.getFirst().getFields()).isEqualTo(Map.of("absorbed", "member:" + ANNA));
    assertThat(gyms.getLast().getFields()).isEqualTo(Map.of("absorbed", "member:" + ANNA));
    assertThat(log.feed(GROCER)).isEmpty();
    assertThat(log.feed(INSURER)).isEmpty();
  }

  @Test
  void what_she_let_others_know_ends_and_does_not_begin_again_by_itself() {
    log.meetsTerms(1, false);
    log.says(GYM, ANNA, "s-1", new SignedUp(null, Map.of(), null, null));
    log.gives("c", "visits").says(GYM, ANNA, "v-1", visit());
    var _ = log.feed(INSURER);

    log.says(ANNA, new MergedInto("m", BERT, "two cards", OLGA));
    log.says(BERT, new Absorbed("m", ANNA, List.of("gym"), List.of(), null, List.of()));
    log.says(GYM, BERT, "v-2", visit());
    assertThat(log.feed(INSURER)).extracting(Disclosure::getKind).containsExactly("SharingEnded");

    log.says(ANNA, new MergeUndone("m", BERT, "twins", OLGA));
    log.says(GYM, ANNA, "v-3", visit());
    assertThat(log.feed(INSURER)).isEmpty();
    log.gives("c", "visits").says(GYM, ANNA, "v-4", visit());
    assertThat(log.feed(INSURER))
        .extracting(Disclosure::getKind)
        .containsExactly("SharingBegan", "VisitRecorded");
  }

  @Test
  void what_anna_lets_others_know_ends_where_she_absorbs_bert_who_restricts_it() {
    log.meetsTerms(1, false);
    log.says(GYM, ANNA, "s-1", new SignedUp(null, Map.of(), null, null));
    log.gives("c", "visits").says(GYM, ANNA, "v-1", visit());
    var _ = log.feed(INSURER);

    log.says(BERT, new MergedInto("m", ANNA, "two cards", OLGA));
    log.says(
        ANNA, new Absorbed("m", BERT, List.of("grocer"), List.of("restriction"), null, List.of()));
    log.says(GYM, ANNA, "v-2", visit());
    assertThat(log.feed(INSURER)).extracting(Disclosure::getKind).containsExactly("SharingEnded");
    assertThat(log.feed(GROCER)).extracting(Disclosure::getKind).containsExactly("Absorbed");

    log.says(ANNA, new RestrictionLifted("", null, OLGA));
    log.says(GYM, ANNA, "v-3", visit());
    assertThat(log.feed(INSURER))
        .extracting(Disclosure::getKind)
        .containsExactly("SharingBegan", "VisitRecorded");
  }

  private static VisitRecorded visit() {
    return VisitRecorded.newBuilder().build();
  }
}
