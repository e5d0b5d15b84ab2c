package punchcard.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BasketsTest {
  private static final Baskets ALL = Baskets.read();

  @Test
  void all_the_data_is_there() {
    assertThat(ALL.all()).hasSize(47_243);
    assertThat(ALL.households()).hasSize(2_377).startsWith("906", "1873", "993");
    assertThat(ALL.firstDay()).isEqualTo(LocalDate.of(2017, 1, 1));
    assertThat(ALL.lastDay()).isEqualTo(LocalDate.of(2017, 12, 31));
    assertThat(ALL.all().stream().mapToLong(Basket::paidCents).sum()).isEqualTo(23_393_524);
    assertThat(ALL.all().stream().mapToLong(Basket::discountCents).sum())
        .isEqualTo(4_018_091 + 159_881);
    assertThat(ALL.all()).filteredOn(basket -> basket.paidCents() == 0).hasSize(255);
  }

  @Test
  void each_basket_has_each_department_once() {
    for (Basket basket : ALL.all())
      assertThat(basket.lines()).extracting(BasketLine::department).doesNotHaveDuplicates();
  }

  @Test
  void some_households_can_be_chosen() {
    Baskets some = ALL.of(Set.of("906", "993"));

    assertThat(some.households()).isEqualTo(List.of("906", "993"));
    assertThat(some.all()).isSubsetOf(ALL.all());
  }
}
