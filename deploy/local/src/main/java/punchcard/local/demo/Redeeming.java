package punchcard.local.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/// One member after another spends points, some more than they have.
final class Redeeming {
  private static final String TOO_LOW = "BALANCE_TOO_LOW";

  private final RedemptionBook book;
  private final Function<String, MemberApp> appOf;
  private final LocalDate today;

  /// @param appOf the app of a household's member
  Redeeming(RedemptionBook book, Function<String, MemberApp> appOf, LocalDate today) {
    this.book = book;
    this.appOf = appOf;
    this.today = today;
  }

  /// Carries out a household's wishes in their order, and returns how many were asked for.
  int spend(String household, List<Wish> wishes) {
    MemberApp app = appOf.apply(household);
    int asked = 0;
    for (int n = 0; n < wishes.size(); n++) {
      Optional<Redemption> redemption = planned(household, n, wishes.get(n), app);
      if (redemption.filter(planned -> planned.mayBeAskedOn(today)).isEmpty()) continue;
      ask(app, redemption.get());
      asked++;
    }
    return asked;
  }

  private Optional<Redemption> planned(String household, int number, Wish wish, MemberApp app) {
    String key = "demo-" + household + "-" + number;
    return book.planned(key).or(() -> plan(key, household, wish, app).map(book::plan));
  }

  /// Nothing, if the member never had any points.
  private Optional<Redemption> plan(String key, String household, Wish wish, MemberApp app) {
    OptionalLong balance = app.balance();
    if (balance.isEmpty()) return Optional.empty();
    long points = wish.points(balance.getAsLong());
    boolean covered = points <= balance.getAsLong();
    return Optional.of(
        new Redemption(key, household, app.memberId(), wish.partner(), points, covered, today));
  }

  private void ask(MemberApp app, Redemption redemption) {
    Answer answer = app.redeem(redemption);
    boolean asExpected =
        switch (answer) {
          case Answer.Redeemed _ -> redemption.covered();
          case Answer.Refused(_, String reason) -> !redemption.covered() && reason.equals(TOO_LOW);
        };
    if (!asExpected) throw new DemoFailed("not as expected: " + redemption + " → " + answer);
    book.answered(answer);
  }
}
