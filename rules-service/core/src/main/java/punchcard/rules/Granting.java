package punchcard.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// How one budget is shared out among the partitions of the log. Each is granted slices of it, from
/// which it gives without asking anybody; what all of them hold is never more than the budget is.
/// As long as there is plenty, a slice is more than was asked for; when there is too little for one
/// partition, all give back what they have not given to members, and what is left goes to those
/// who lack it: so the budget is spent to the last point, and then all know that it is.
///
/// @param version the newest version of the agreement by which a partition has asked; 0: none has
/// @param budgetMinor what the budget is under that version
/// @param number of what was granted and recalled last
/// @param recall the recall that is under way; 0: none is
/// @param holdings what each partition that ever asked has
/// @param toAnswer the partitions that have not given back yet in the recall
public record Granting(
    int version,
    long budgetMinor,
    int number,
    int recall,
    SortedMap<Integer, Holding> holdings,
    SortedSet<Integer> toAnswer) {
  /// Of what is left and nobody has asked for, a partition gets one part in so many beside what it
  /// asks for.
  private static final int SHARE = 16;

  private static final Granting NONE = new Granting(0, 0, 0, 0, new TreeMap<>(), new TreeSet<>());

  public Granting {
    holdings = Collections.unmodifiableSortedMap(holdings);
    toAnswer = Collections.unmodifiableSortedSet(toAnswer);
  }

  /// What one partition has.
  ///
  /// @param minor what was granted to it and not given back
  /// @param lacksMinor what it asked for last
  /// @param isAsking whether it waits for an answer
  /// @param askedAt the offset at which it asked last
  public record Holding(long minor, long lacksMinor, boolean isAsking, long askedAt) {
    Holding granted(long more) {
      return new Holding(minor + more, 0, false, askedAt);
    }
  }

  /// What a partition asks.
  ///
  /// @param version of the agreement, by which the budget is so much
  /// @param offset of the record of the log at which it asks; one that was answered before is not
  ///     answered again
  /// @param givesBackMinor less than zero: it has given more than it was granted
  /// @param recall the recall that it answers; 0: none
  public record Wanted(
      int partition,
      long offset,
      int version,
      long budgetMinor,
      long givesBackMinor,
      long lacksMinor,
      int recall) {}

  /// What all partitions are told.
  public sealed interface Answer {
    int number();

    /// Some get more.
    ///
    /// @param slices of each partition that is answered
    /// @param leftMinor what no partition has
    /// @param isSpent whether nobody gets more
    record Granted(int number, SortedMap<Integer, Long> slices, long leftMinor, boolean isSpent)
        implements Answer {}

    /// All give back what they have not given.
    record Recalled(int number) implements Answer {}
  }

  /// What comes of it.
  ///
  /// @param answer null: others have to answer first, or it was answered before
  public record Decided(Granting after, @Nullable Answer answer) {}

  /// Before anybody has asked.
  public static Granting none() {
    return NONE;
  }

  /// Decides on what a partition asks.
  public Decided decide(Wanted wanted) {
    Holding before = holdings.get(wanted.partition());
    if (before != null && wanted.offset() <= before.askedAt()) return new Decided(this, null);
    Granting asked = asked(wanted, before == null ? 0 : before.minor());
    if (recall != 0) return asked.toAnswer.isEmpty() ? asked.shareOut() : new Decided(asked, null);
    return wanted.lacksMinor() <= asked.left() ? asked.grant(wanted.partition()) : asked.callBack();
  }

  private Granting asked(Wanted wanted, long minor) {
    boolean isNewer = wanted.version() > version;
    SortedMap<Integer, Holding> all = new TreeMap<>(holdings);
    all.put(
        wanted.partition(),
        new Holding(minor - wanted.givesBackMinor(), wanted.lacksMinor(), true, wanted.offset()));
    SortedSet<Integer> still = new TreeSet<>(toAnswer);
    if (recall != 0 && wanted.recall() == recall) still.remove(wanted.partition());
    return new Granting(
        isNewer ? wanted.version() : version,
        isNewer ? wanted.budgetMinor() : budgetMinor,
        number,
        recall,
        all,
        still);
  }

  /// What no partition has; less than zero: there was more once.
  private long left() {
    return budgetMinor - holdings.values().stream().mapToLong(Holding::minor).sum();
  }

  private long lacks(List<Integer> asking) {
    return asking.stream().mapToLong(partition -> holding(partition).lacksMinor()).sum();
  }

  private Holding holding(int partition) {
    Holding holding = holdings.get(partition);
    if (holding == null) throw new IllegalStateException(partition + " has not asked");
    return holding;
  }

  private Decided grant(int partition) {
    return grant(List.of(partition), false);
  }

  private Decided callBack() {
    return new Decided(
        new Granting(
            version,
            budgetMinor,
            number + 1,
            number + 1,
            holdings,
            new TreeSet<>(holdings.keySet())),
        new Answer.Recalled(number + 1));
  }

  /// After a recall: if there is not enough for all who lack something, the first get it.
  private Decided shareOut() {
    List<Integer> asking = new ArrayList<>();
    holdings.forEach(
        (partition, holding) -> {
          if (holding.isAsking()) asking.add(partition);
        });
    return grant(asking, lacks(asking) >= left());
  }

  private Decided grant(List<Integer> asking, boolean isSpent) {
    SortedMap<Integer, Holding> all = new TreeMap<>(holdings);
    SortedMap<Integer, Long> slices = new TreeMap<>();
    long left = Math.max(0, left());
    long spare = isSpent ? 0 : left - lacks(asking);
    for (int partition : asking) {
      Holding holding = holding(partition);
      long share = spare / SHARE;
      long slice = Math.min(left, holding.lacksMinor()) + share;
      spare -= share;
      left -= slice;
      slices.put(partition, slice);
      all.put(partition, holding.granted(slice));
    }
    return new Decided(
        new Granting(version, budgetMinor, number + 1, 0, all, new TreeSet<>()),
        new Answer.Granted(number + 1, slices, left, isSpent));
  }
}
