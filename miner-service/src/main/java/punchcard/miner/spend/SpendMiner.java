package punchcard.miner.spend;

import static punchcard.miner.ColumnType.BIGINT;
import static punchcard.miner.ColumnType.DATE;
import static punchcard.miner.ColumnType.TEXT;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import punchcard.avro.MemberEvent;
import punchcard.avro.SpendLine;
import punchcard.avro.SpendRecorded;
import punchcard.avro.SpendReturned;
import punchcard.events.Topic;
import punchcard.events.Topics;
import punchcard.kernel.LogPosition;
import punchcard.miner.Miner;
import punchcard.miner.Row;
import punchcard.miner.Table;
import punchcard.miner.spend.SpendRows.InCategory;
import punchcard.miner.spend.SpendRows.Spender;
import punchcard.miner.spend.SpendRows.Total;
import punchcard.runtime.ServiceSettings;

/// Sums up purchases per member, partner, currency and month of the programme's time zone: in
/// total as paid, and by category as the lines say.
///
/// What is given back lowers the month in which it is given back, and counts as no basket. A
/// purchase without lines is of the category `''`.
@Singleton
final class SpendMiner implements Miner<MemberEvent> {
  /// A partner's text of any length would not fit into an index.
  private static final int LONGEST_CATEGORY = 200;

  static final Table<Total> SPEND =
      spender(Table.<Total>summed("spend"), Total::of)
          .column("baskets", BIGINT, Total::baskets)
          .column("paid_minor", BIGINT, Total::paidMinor)
          .column("returned_minor", BIGINT, Total::returnedMinor)
          .keyedBy("member_id", "partner", "currency", "month");

  static final Table<InCategory> SPEND_BY_CATEGORY =
      spender(Table.<InCategory>summed("spend_by_category"), InCategory::of)
          .column("category", TEXT, InCategory::category)
          .column("baskets", BIGINT, InCategory::baskets)
          .column("quantity", BIGINT, InCategory::quantity)
          .column("amount_minor", BIGINT, InCategory::amountMinor)
          .keyedBy("member_id", "partner", "currency", "month", "category");

  private final ZoneId zone;

  SpendMiner(ServiceSettings settings) {
    this.zone = settings.zone();
  }

  private static <R> Table.Builder<R> spender(Table.Builder<R> table, Function<R, Spender> of) {
    return table
        .column("member_id", TEXT, row -> of.apply(row).memberId())
        .column("partner", TEXT, row -> of.apply(row).partner())
        .column("currency", TEXT, row -> of.apply(row).currency())
        .column("month", DATE, row -> of.apply(row).month());
  }

  @Override
  public String name() {
    return "spend";
  }

  @Override
  public int edition() {
    return 1;
  }

  @Override
  public Topic<MemberEvent> log() {
    return Topics.MEMBER_EVENTS;
  }

  @Override
  public List<Table<?>> tables() {
    return List.of(SPEND, SPEND_BY_CATEGORY);
  }

  @Override
  public List<Row<?>> fold(MemberEvent event, LogPosition position) {
    return switch (event.getBody()) {
      case SpendRecorded spent -> bought(spender(event, spent.getCurrency()), spent);
      case SpendReturned back -> gaveBack(spender(event, back.getCurrency()), back);
      default -> List.of();
    };
  }

  private Spender spender(MemberEvent event, String currency) {
    Instant at = event.getOccurredAt();
    String partner = Objects.requireNonNull(event.getPartner(), "a purchase without a partner");
    return new Spender(
        event.getMemberId(), partner, currency, at.atZone(zone).toLocalDate().withDayOfMonth(1));
  }

  private static List<Row<?>> bought(Spender spender, SpendRecorded spent) {
    List<Row<?>> rows = new ArrayList<>();
    rows.add(SPEND.row(new Total(spender, 1, spent.getAmountMinor(), 0)));
    if (spent.getLines().isEmpty())
      rows.add(SPEND_BY_CATEGORY.row(new InCategory(spender, "", 1, 0, spent.getAmountMinor())));
    Set<String> counted = new HashSet<>();
    for (SpendLine line : spent.getLines()) {
      int basket = counted.add(category(line)) ? 1 : 0;
      rows.add(SPEND_BY_CATEGORY.row(inCategory(spender, line, basket, 1)));
    }
    return rows;
  }

  private static List<Row<?>> gaveBack(Spender spender, SpendReturned back) {
    List<Row<?>> rows = new ArrayList<>();
    rows.add(SPEND.row(new Total(spender, 0, 0, back.getAmountMinor())));
    if (back.getLines().isEmpty())
      rows.add(SPEND_BY_CATEGORY.row(new InCategory(spender, "", 0, 0, -back.getAmountMinor())));
    for (SpendLine line : back.getLines())
      rows.add(SPEND_BY_CATEGORY.row(inCategory(spender, line, 0, -1)));
    return rows;
  }

  private static InCategory inCategory(Spender spender, SpendLine line, int baskets, int sign) {
    long quantity = (long) sign * line.getQuantity();
    return new InCategory(spender, category(line), baskets, quantity, sign * line.getAmountMinor());
  }

  private static String category(SpendLine line) {
    String category = line.getCategory();
    return category.length() <= LONGEST_CATEGORY
        ? category
        : category.substring(0, LONGEST_CATEGORY);
  }
}
