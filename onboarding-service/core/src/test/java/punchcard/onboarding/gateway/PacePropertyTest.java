package punchcard.onboarding.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import punchcard.onboarding.gateway.Pace.Bucket;
import punchcard.onboarding.gateway.Pace.Taking.Taken;
import punchcard.onboarding.gateway.Pace.Taking.Wait;

/// What holds however a partner publishes.
class PacePropertyTest {
  private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

  /// A wish, so long after the one before.
  record Wish(Duration after, int events) {}

  /// A wish that was granted.
  record Grant(Instant at, int events) {}

  @Property
  void in_no_span_of_time_it_is_more_than_the_burst_and_the_rate(
      @ForAll("paces") Pace pace, @ForAll("wishes") List<Wish> wishes) {
    List<Grant> grants = granted(pace, wishes);

    for (int from = 0; from < grants.size(); from++) {
      long sum = 0;
      for (Grant grant : grants.subList(from, grants.size())) {
        sum += grant.events();
        long nanos = Duration.between(grants.get(from).at(), grant.at()).toNanos();
        long most = pace.burst() * 1_000_000_000L + nanos * pace.eventsPerSecond();
        assertThat(sum * 1_000_000_000L).isLessThanOrEqualTo(most);
      }
    }
  }

  @Property
  void who_waits_as_long_as_told_may_and_not_a_nanosecond_sooner(
      @ForAll("paces") Pace pace, @ForAll("wishes") List<Wish> wishes) {
    Bucket bucket = pace.full(START);
    Instant now = START;
    for (Wish wish : wishes) {
      now = now.plus(wish.after());
      int events = Math.min(wish.events(), pace.burst());
      switch (pace.take(bucket, events, now)) {
        case Taken(Bucket left) -> bucket = left;
        case Wait(Duration wait) -> {
          Instant then = now.plus(wait);
          assertThat(pace.take(bucket, events, then)).isInstanceOf(Taken.class);
          assertThat(pace.take(bucket, events, then.minusNanos(1))).isInstanceOf(Wait.class);
        }
      }
    }
  }

  @Property
  void who_keeps_to_the_rate_is_never_refused(@ForAll("paces") Pace pace) {
    Duration between = Duration.ofNanos(Math.ceilDiv(1_000_000_000L, pace.eventsPerSecond()));
    Bucket bucket = pace.full(START);
    Instant now = START;
    for (int event = 0; event < 3 * pace.burst(); event++) {
      now = now.plus(between);
      bucket = ((Taken) pace.take(bucket, 1, now)).left();
    }
  }

  @Property
  void a_clock_that_goes_back_gives_nothing(
      @ForAll("paces") Pace pace, @ForAll("wishes") List<Wish> wishes) {
    Bucket empty = ((Taken) pace.take(pace.full(START), pace.burst(), START)).left();
    for (Wish wish : wishes)
      assertThat(pace.take(empty, 1, START.minus(wish.after()))).isInstanceOf(Wait.class);
  }

  private static List<Grant> granted(Pace pace, List<Wish> wishes) {
    List<Grant> grants = new ArrayList<>();
    Bucket bucket = pace.full(START);
    Instant now = START;
    for (Wish wish : wishes) {
      now = now.plus(wish.after());
      int events = Math.min(wish.events(), pace.burst());
      if (pace.take(bucket, events, now) instanceof Taken(Bucket left)) {
        bucket = left;
        grants.add(new Grant(now, events));
      }
    }
    return grants;
  }

  @Provide
  Arbitrary<Pace> paces() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 5_000), Arbitraries.integers().between(1, 300))
        .as(Pace::new);
  }

  @Provide
  Arbitrary<List<Wish>> wishes() {
    Arbitrary<Duration> after =
        Arbitraries.longs().between(0, 3_000_000_000L).map(Duration::ofNanos);
    return Combinators.combine(after, Arbitraries.integers().between(1, 300))
        .as(Wish::new)
        .list()
        .ofMaxSize(60);
  }
}
