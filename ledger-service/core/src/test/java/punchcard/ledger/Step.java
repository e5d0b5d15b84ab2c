package punchcard.ledger;

import java.util.Random;
import java.util.SplittableRandom;

/// One step of a random history: what is asked, in numbers that the walk makes sense of.
record Step(
    Kind kind,
    int member,
    String currency,
    long amount,
    String partner,
    long laterMinutes,
    int lateDays,
    int pick,
    int lifeDays) {
  enum Kind {
    ISSUE,
    PROMISE,
    DIFFERENCE,
    FULFIL,
    CANCEL,
    REDEEM,
    RESERVE,
    CAPTURE,
    RELEASE,
    GIVE_BACK,
    REVERSE,
    ADJUST,
    APPROVE,
    SEND,
    DELIVER,
    CONVERT,
    OPEN,
    REVIEW,
    PUBLISH,
    TICK,
    REPEAT,
    CRASH,
    ERASE
  }

  private static final Kind[] KINDS = {
    Kind.ISSUE,
    Kind.ISSUE,
    Kind.ISSUE,
    Kind.ISSUE,
    Kind.ISSUE,
    Kind.ISSUE,
    Kind.PROMISE,
    Kind.PROMISE,
    Kind.DIFFERENCE,
    Kind.DIFFERENCE,
    Kind.DIFFERENCE,
    Kind.FULFIL,
    Kind.FULFIL,
    Kind.CANCEL,
    Kind.REDEEM,
    Kind.REDEEM,
    Kind.REDEEM,
    Kind.RESERVE,
    Kind.CAPTURE,
    Kind.RESERVE,
    Kind.RESERVE,
    Kind.CAPTURE,
    Kind.CAPTURE,
    Kind.RELEASE,
    Kind.GIVE_BACK,
    Kind.GIVE_BACK,
    Kind.REVERSE,
    Kind.REVERSE,
    Kind.REVERSE,
    Kind.ADJUST,
    Kind.ADJUST,
    Kind.APPROVE,
    Kind.APPROVE,
    Kind.SEND,
    Kind.SEND,
    Kind.DELIVER,
    Kind.DELIVER,
    Kind.CONVERT,
    Kind.CONVERT,
    Kind.OPEN,
    Kind.OPEN,
    Kind.REVIEW,
    Kind.REVIEW,
    Kind.PUBLISH,
    Kind.TICK,
    Kind.REPEAT,
    Kind.REPEAT,
    Kind.REPEAT,
    Kind.CRASH
  };
  private static final String[] CURRENCIES = {
    "POINTS", "POINTS", "POINTS", "MILES", "MILES", "MILES", "POINTS", "MILES", "STAMPS"
  };
  private static final long[] LATER = {0, 0, 0, 0, 0, 0, 1, 1, 7, 60, 60, 300, 600, 1440};
  private static final long[] LONG_AFTER = {9 * 1440, 36 * 1440};
  private static final int[] LATE = {0, 0, 0, 0, 1, 2, 50};
  private static final String[] PARTNERS = {"grocer", "gym", "hotel"};

  static Step of(Random random) {
    return new Step(
        random.nextInt(90) == 0 ? Kind.ERASE : KINDS[random.nextInt(KINDS.length)],
        Math.max(0, random.nextInt(4) - 1),
        CURRENCIES[random.nextInt(CURRENCIES.length)],
        random.nextInt(40) == 0 ? -random.nextInt(2) : 1 + random.nextInt(40),
        PARTNERS[random.nextInt(PARTNERS.length)],
        random.nextInt(60) == 0
            ? LONG_AFTER[random.nextInt(2)]
            : LATER[random.nextInt(LATER.length)],
        LATE[random.nextInt(LATE.length)],
        random.nextInt(1 << 16),
        random.nextInt(3) == 0 ? random.nextInt(60) : -1);
  }

  /// The same number as long as there are as many choices.
  int choice(int salt, int choices) {
    return new SplittableRandom(pick * 1_000L + salt).nextInt(choices);
  }
}
