package punchcard.rules.engine;

/// What a partition may give of the budget of a promotion, and has given.
///
/// @param version the newest version that was in force here and names the budget; 0: none yet
/// @param budgetMinor what the budget is under that version, for all partitions together
/// @param givenMinor what the promotion has given here, whether it had a budget or not
/// @param grantedMinor what may be given here, what was given included
/// @param refilledMinor what could be given when the last slice came
/// @param elsewhereMinor what no partition has, as far as is known here
/// @param waitingMinor what events would be given here, if there was enough
/// @param isSpent whether all of the budget is given: who lacks something gets no more
/// @param isAsking whether the partition waits for an answer
public record Slice(
    int version,
    long budgetMinor,
    long givenMinor,
    long grantedMinor,
    long refilledMinor,
    long elsewhereMinor,
    long waitingMinor,
    boolean isSpent,
    boolean isAsking) {
  static final Slice NONE = new Slice(0, 0, 0, 0, 0, 0, 0, false, false);

  /// What can be given at once; less than zero: more was given than there was.
  public long leftMinor() {
    return grantedMinor - givenMinor;
  }

  /// What is missing for what waits.
  long lacksMinor() {
    return isSpent ? 0 : Math.max(0, waitingMinor - leftMinor());
  }

  /// Whether more should be asked for: something waits, or half of the last slice is given.
  boolean runsOut() {
    if (version == 0 || isAsking) return false;
    return waitingMinor > 0 || (!isSpent && 2 * leftMinor() < refilledMinor);
  }

  Slice given(long minor) {
    return with(givenMinor + minor, grantedMinor, waitingMinor, isAsking);
  }

  Slice waiting(long minor) {
    return with(givenMinor, grantedMinor, waitingMinor + minor, isAsking);
  }

  Slice asking() {
    return with(givenMinor, grantedMinor, waitingMinor, true);
  }

  /// When all that can be given is given back.
  Slice givenBack() {
    return with(givenMinor, givenMinor, waitingMinor, isAsking);
  }

  /// When a version with this budget comes into force.
  Slice under(int newest, long budget) {
    long elsewhere = version == 0 ? budget : elsewhereMinor;
    return new Slice(
        newest,
        budget,
        givenMinor,
        grantedMinor,
        refilledMinor,
        elsewhere,
        waitingMinor,
        false,
        isAsking);
  }

  /// When a replay that nobody ordered has borrowed this, and if that is less than it wants, all
  /// that there is.
  Slice lent(long minor) {
    return new Slice(
        version,
        budgetMinor,
        givenMinor,
        grantedMinor + minor,
        refilledMinor,
        elsewhereMinor,
        waitingMinor,
        true,
        isAsking);
  }

  /// When slices are granted, but to others.
  Slice told(long elsewhere, boolean isAllGiven) {
    return new Slice(
        version,
        budgetMinor,
        givenMinor,
        grantedMinor,
        refilledMinor,
        elsewhere,
        waitingMinor,
        isAllGiven,
        isAsking);
  }

  /// When the answer has come.
  Slice granted(long minor) {
    return new Slice(
        version,
        budgetMinor,
        givenMinor,
        grantedMinor + minor,
        leftMinor() + minor,
        elsewhereMinor,
        waitingMinor,
        isSpent,
        false);
  }

  private Slice with(long given, long granted, long waiting, boolean asking) {
    return new Slice(
        version,
        budgetMinor,
        given,
        granted,
        refilledMinor,
        elsewhereMinor,
        waiting,
        isSpent,
        asking);
  }
}
