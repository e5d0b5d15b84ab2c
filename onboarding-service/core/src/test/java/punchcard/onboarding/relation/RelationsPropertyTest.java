package punchcard.onboarding.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static punchcard.onboarding.relation.Joining.GYM;
import static punchcard.onboarding.relation.Joining.approve;
import static punchcard.onboarding.relation.Joining.membership;
import static punchcard.onboarding.relation.Joining.request;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever Anna and a gym do about three requests, and in whatever order it gets into the log.
class RelationsPropertyTest {
  private static final Set<RelationState> OVER =
      Set.of(RelationState.DECLINED, RelationState.WITHDRAWN, RelationState.ENDED);

  /// @param what happens
  /// @param which request is meant
  record Draw(int what, int which) {}

  @Property
  void there_is_one_membership_at_most_by_both_and_what_is_over_stays_so(
      @ForAll("logs") List<Draw> draws) {
    Joining joining = new Joining(true);
    for (Draw draw : draws) {
      Relations before = joining.history().now();
      happen(draw, joining);
      Relations after = joining.history().now();

      assertThat(after.all().stream().filter(it -> isMembership(it) && it.isActive()))
          .as(draws.toString())
          .hasSizeLessThanOrEqualTo(1);
      for (RelationStanding was : before.all())
        if (OVER.contains(was.state()) && !was.name().id().equals(RelationId.SIGNUP))
          assertThat(after.find(was.name())).as(draws.toString()).contains(was);
      for (RelationStanding is : after.all())
        if (is.isActive() && !is.name().id().equals(RelationId.SIGNUP)) assertSigned(is, joining);
      assertThat(Relations.of(joining.history().facts()).all()).isEqualTo(after.all());
    }
  }

  private static boolean isMembership(RelationStanding standing) {
    return standing.name().kind() == RelationKind.MEMBERSHIP;
  }

  /// Anna has asked in front of it, and the gym has said so while that stood.
  private static void assertSigned(RelationStanding active, Joining joining) {
    RelationSaid asked =
        joining.history().facts().stream()
            .filter(
                it ->
                    it.fact() instanceof RelationFact.Proposed fact
                        && fact.name().equals(active.name())
                        && fact.by().partner().isEmpty())
            .findFirst()
            .orElseThrow();
    RelationSaid began = joining.history().facts().get((int) active.since().offset());
    assertThat(asked.at().offset()).isLessThan(active.since().offset());
    assertThat(began.asked().at()).isBefore(((RelationFact.Proposed) asked.fact()).standsUntil());
    assertThat(
            began.fact() instanceof RelationFact.SignedUp
                || (began.fact() instanceof RelationFact.Began fact
                    && fact.by().partner().equals(Optional.of(GYM))))
        .isTrue();
  }

  private static void happen(Draw draw, Joining joining) {
    String id = "r-" + draw.which();
    var _ =
        switch (draw.what()) {
          case 0 -> joining.anna(request(id));
          case 1 -> joining.gym(approve(id));
          case 2 -> joining.gym(new RelationDemand.Decline(membership(id), ""));
          case 3 -> joining.anna(new RelationDemand.Withdraw(membership(id)));
          case 4 -> joining.anna(new RelationDemand.End(membership(id), ""));
          case 5 -> joining.anna(new RelationDemand.End(membership("signup"), ""));
          case 6 -> joining.signsUp(OptionalLong.empty()).toString();
          case 7 -> joining.passes(Duration.ofDays(12)).toString();
          default -> late(id, joining);
        };
  }

  /// An approval that was decided on what the log does not say any more, or never did.
  private static String late(String id, Joining joining) {
    RelationFact.Began fact =
        new RelationFact.Began(
            membership(id),
            new RelationTerms.OfMembership(
                1, "en", Joining.HELPER.hash(), Optional.empty(), Map.of()),
            false,
            Optional.empty(),
            new SignedBy("gym", Optional.of(GYM), Joining.HELPER.hash()));
    return joining.arrives("late-" + joining.nextAsked(), joining.now(), fact).toString();
  }

  @Provide
  Arbitrary<List<Draw>> logs() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 8), Arbitraries.integers().between(1, 3))
        .as(Draw::new)
        .list()
        .ofMaxSize(25);
  }
}
