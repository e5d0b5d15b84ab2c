package punchcard.local.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// What a member wants to do with the balance, invented from a fixed seed.
///
/// @param percent of the balance; more than 100 is more than the member has
record Wish(String partner, int percent) {
  private static final long SEED = 20_171_231;
  private static final List<String> PARTNERS = List.of("grocer", "gym", "insurer");
  private static final int[] PERCENTS = {10, 25, 50, 75, 100};
  private static final int TOO_MUCH = 150;

  /// An eighth of the households has wishes; a quarter of those wants more than there is, at the
  /// end.
  static Map<String, List<Wish>> of(Iterable<String> households) {
    Random random = new Random(SEED);
    Map<String, List<Wish>> wishes = new LinkedHashMap<>();
    for (String household : households)
      if (random.nextInt(8) == 0) wishes.put(household, some(random));
    return wishes;
  }

  private static List<Wish> some(Random random) {
    List<Wish> wishes = new ArrayList<>();
    for (int n = 1 + random.nextInt(2); n > 0; n--)
      wishes.add(new Wish(somewhere(random), PERCENTS[random.nextInt(PERCENTS.length)]));
    if (random.nextInt(4) == 0) wishes.add(new Wish(somewhere(random), TOO_MUCH));
    return wishes;
  }

  private static String somewhere(Random random) {
    return PARTNERS.get(random.nextInt(PARTNERS.size()));
  }

  /// How many points that is, at least one; beyond 100 percent always more than the balance.
  long points(long balance) {
    return percent > 100 ? balance * percent / 100 + 1 : Math.max(1, balance * percent / 100);
  }
}
