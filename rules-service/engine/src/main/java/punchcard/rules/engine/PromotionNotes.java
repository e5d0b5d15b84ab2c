package punchcard.rules.engine;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import punchcard.rules.Credit;

/// Names in an entry's notes the promotions that gave its points.
final class PromotionNotes {
  /// Under this key: `coalition-standard/campaign-18-produce=campaign-18`, the rule and its
  /// promotion; several are parted by a comma.
  static final String PROMOTIONS = "promotions";

  private PromotionNotes() {}

  /// Nothing, where no promotion gave anything.
  static Map<String, String> of(Collection<Credit> credits) {
    String named =
        credits.stream()
            .flatMap(PromotionNotes::named)
            .distinct()
            .sorted()
            .collect(Collectors.joining(","));
    return named.isEmpty() ? Map.of() : Map.of(PROMOTIONS, named);
  }

  private static Stream<String> named(Credit credit) {
    return Stream.ofNullable(credit.promotion())
        .map(promotion -> credit.agreement() + "/" + credit.rule() + "=" + promotion);
  }
}
