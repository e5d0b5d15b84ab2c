package punchcard.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WishTest {
  private static final List<String> HOUSEHOLDS = Baskets.read().households();

  @Test
  void a_few_hundred_members_spend_at_all_partners_and_some_want_too_much() {
    Map<String, List<Wish>> wishes = Wish.of(HOUSEHOLDS);

    assertThat(wishes).hasSizeBetween(200, 400).isEqualTo(Wish.of(HOUSEHOLDS));
    assertThat(wishes.values().stream().flatMap(List::stream))
        .extracting(Wish::partner)
        .contains("grocer", "gym", "insurer");
    assertThat(wishes.values().stream().flatMap(List::stream))
        .anyMatch(wish -> wish.percent() > 100);
  }

  @Test
  void a_wish_is_part_of_the_balance_or_more_than_it() {
    assertThat(new Wish("gym", 25).points(1_000)).isEqualTo(250);
    assertThat(new Wish("gym", 10).points(3)).isEqualTo(1);
    assertThat(new Wish("gym", 150).points(1_000)).isEqualTo(1_501);
    assertThat(new Wish("gym", 150).points(0)).isEqualTo(1);
  }
}
