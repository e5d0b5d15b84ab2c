package punchcard.ledger.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// How a price is divided between goods and points.
final class AllocationTest {
  @Nested
  final class APrice {
    @Test
    void is_divided_as_in_example_52_of_ifrs_15() {
      assertThat(Allocation.toPoints(100_000, 100_000, 1_000_000, 10_000, expecting(9_500)))
          .isEqualTo(8_676);
    }

    @Test
    void leaves_more_for_points_of_which_more_will_be_spent() {
      assertThat(Allocation.toPoints(100_00, 100_00, 10_000, 10, expecting(10_000)))
          .isEqualTo(9_09);
      assertThat(Allocation.toPoints(100_00, 100_00, 10_000, 10, expecting(5_000))).isEqualTo(4_76);
    }

    @Test
    void of_nothing_leaves_nothing() {
      assertThat(Allocation.toPoints(0, 0, 10_000, 0, expecting(1))).isZero();
    }

    private static IssueTerms expecting(long ofTenThousand) {
      return new IssueTerms(
          Billed.AT_ISSUE,
          0,
          0,
          IssuerRole.PRINCIPAL,
          1_000_000,
          new ExpectedRedemption(ofTenThousand, 10_000));
    }
  }

  @Nested
  final class WhatIsLeftOver {
    @Test
    void goes_to_the_largest_remainders_and_to_the_earlier_of_equals() {
      assertThat(divided(10, 1, 1, 1)).containsExactly(4L, 3L, 3L);
      assertThat(divided(100, 333, 333, 334)).containsExactly(33L, 33L, 34L);
      assertThat(divided(1, 1, 3)).containsExactly(0L, 1L);
    }

    @Test
    void needs_somebody_to_go_to() {
      assertThatThrownBy(() -> divided(1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Property
  void the_parts_are_the_whole(
      @ForAll @LongRange(max = 1_000_000_000_000L) long minor,
      @ForAll @NotEmpty List<@LongRange(min = 1) Long> weights) {
    List<Long> parts =
        Allocation.byLargestRemainder(minor, weights.stream().map(BigInteger::valueOf).toList());
    assertThat(parts.stream().mapToLong(Long::longValue).sum()).isEqualTo(minor);
    assertThat(parts).allMatch(part -> part >= 0);
  }

  private static List<Long> divided(long minor, long... weights) {
    return Allocation.byLargestRemainder(
        minor, Arrays.stream(weights).mapToObj(BigInteger::valueOf).toList());
  }
}
