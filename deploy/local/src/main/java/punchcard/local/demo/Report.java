package punchcard.local.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// The demo's last table: what went in, what it became, what was spent, and how fast.
final class Report {
  private final PrintStream out;

  Report(PrintStream out) {
    this.out = out;
  }

  void events(List<String> partners, Published published, Admissions admissions) {
    Map<String, Long> duplicates = admissions.duplicates(published.events());
    line("partner", "published now", "duplicates", "admitted, ever", "rejected, ever");
    for (String partner : partners)
      line(
          partner,
          number(published.count(partner)),
          number(duplicates.getOrDefault(partner, 0L)),
          number(admissions.admittedBy(partner)),
          number(Tally.sum(admissions.rejectedBy(partner))));
    Map<String, Long> reasons = new TreeMap<>();
    for (String partner : partners)
      admissions.rejectedBy(partner).forEach((reason, n) -> reasons.merge(reason, n, Long::sum));
    section("rejected because", reasons);
  }

  void points(Tally tally) {
    section("points issued, by partner and rule", tally.issued());
    section("points redeemed, by partner", tally.redeemed());
    section("requests refused, by reason", tally.refused());
    out.println();
    line("entries", number(tally.entries()));
    line("points issued", number(Tally.sum(tally.issued())));
    line("points redeemed", number(Tally.sum(tally.redeemed())));
    line("points expired", number(Tally.sum(tally.expired())));
    line("points outstanding", number(tally.outstanding()));
    if (tally.pending() != 0) line("points pending", number(tally.pending()));
  }

  void speed(long events, Duration untilPosted, Tally tally) {
    double seconds = Math.max(1, untilPosted.toMillis()) / 1000.0;
    out.println();
    line("events per second", number(Math.round(events / seconds)));
    line("published to posted, ms", "median " + number(tally.millisToPost(50)));
    line("", "p99 " + number(tally.millisToPost(99)));
  }

  private void section(String title, Map<String, Long> amounts) {
    out.println();
    line(title, amounts.isEmpty() ? "none" : "");
    amounts.forEach((name, amount) -> line("  " + name, number(amount)));
  }

  private void line(String name, String... values) {
    StringBuilder line = new StringBuilder("%-34s".formatted(name));
    for (String value : values) line.append("%16s".formatted(value));
    out.println(line.toString().stripTrailing());
  }

  private static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }
}
