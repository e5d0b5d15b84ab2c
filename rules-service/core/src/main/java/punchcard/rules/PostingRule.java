package punchcard.rules;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.Currency;

/// What an event of one type earns, on the days on which the rule is effective; or whether it
/// completes a promotion.
///
/// @param id its name in the agreement
/// @param on the type of event that it looks at
/// @param effective the days of events to which it applies
/// @param when whether it applies to this one
/// @param posts what it gives; nothing only if it completes its promotion
/// @param cap the most it gives a member; null: no limit
/// @param group the rules beside which it gives points, or instead of which; null: beside all
/// @param reads the windows of the member's history that its condition and amounts read
/// @param readsTier whether they read the member's tier
/// @param readsMember whether they read what is known of the member
/// @param promotion of which it is a part; null: of none
/// @param completes whether the event completes the promotion for the member
public record PostingRule(
    RuleId id,
    EventType on,
    DateRange effective,
    Condition when,
    List<CreditTerms> posts,
    @Nullable Cap cap,
    @Nullable Grouping group,
    Set<HistoryWindow> reads,
    boolean readsTier,
    boolean readsMember,
    @Nullable Promotion promotion,
    boolean completes) {
  /// @throws IllegalArgumentException if it posts nothing and completes nothing, or several
  ///     currencies where one is needed: under a cap on points, and where the best rule is picked
  public PostingRule {
    posts = List.copyOf(posts);
    reads = Set.copyOf(reads);
    if (posts.isEmpty() != completes || (completes && promotion == null))
      throw new IllegalArgumentException(id + " posts nothing, or completes nothing");
    boolean isMeasured =
        cap instanceof Cap.OfPoints || (group != null && group.pick() == Pick.BEST);
    if (isMeasured && posts.stream().map(CreditTerms::currency).distinct().count() > 1)
      throw new IllegalArgumentException(id + " measures points of several currencies");
  }

  /// A rule that reads nothing of the member, and is part of no promotion.
  public PostingRule(
      RuleId id,
      EventType on,
      DateRange effective,
      Condition when,
      List<CreditTerms> posts,
      @Nullable Cap cap,
      @Nullable Grouping group,
      Set<HistoryWindow> reads) {
    this(id, on, effective, when, posts, cap, group, reads, false);
  }

  /// A rule that reads nothing of the member but perhaps the tier, and is part of no promotion.
  public PostingRule(
      RuleId id,
      EventType on,
      DateRange effective,
      Condition when,
      List<CreditTerms> posts,
      @Nullable Cap cap,
      @Nullable Grouping group,
      Set<HistoryWindow> reads,
      boolean readsTier) {
    this(id, on, effective, when, posts, cap, group, reads, readsTier, false, null, false);
  }

  boolean gives(Currency currency) {
    return posts.stream().anyMatch(terms -> terms.currency().equals(currency));
  }

  /// Whether what it gives for an event depends on what happened before, or on what is known of
  /// the member.
  boolean looksBack() {
    return cap != null || !reads.isEmpty() || readsMember || promotion != null || readsTier;
  }
}
