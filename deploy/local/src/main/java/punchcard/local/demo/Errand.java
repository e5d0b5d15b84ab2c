package punchcard.local.demo;

import static punchcard.local.demo.Deed.Kind.APPROVE;
import static punchcard.local.demo.Deed.Kind.CAPTURE;
import static punchcard.local.demo.Deed.Kind.CONVERT;
import static punchcard.local.demo.Deed.Kind.FORGET;
import static punchcard.local.demo.Deed.Kind.GIVE;
import static punchcard.local.demo.Deed.Kind.PROPOSE;
import static punchcard.local.demo.Deed.Kind.REDEEM;
import static punchcard.local.demo.Deed.Kind.RELEASE;
import static punchcard.local.demo.Deed.Kind.RESERVE;
import static punchcard.local.demo.Deed.Kind.RETURN;
import static punchcard.local.demo.Deed.Kind.REVERSE;
import static punchcard.local.demo.Deed.Kind.SEND;
import static punchcard.local.demo.Deed.Kind.SEND_TO_NOBODY;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// What a member does, and has done for it, one thing after the other; invented from a fixed seed.
record Errand(List<Step> steps) {
  /// One thing more; most are about the one before.
  ///
  /// @param with the partner where it happens or that pays; empty: nobody, or another household
  record Step(Deed.Kind kind, String with, long points) {}

  /// What a member must have to do any of them.
  static final long NEEDS = 150;

  static final List<Errand> ALL =
      List.of(
          errand(step(RESERVE, "insurer", 40), step(CAPTURE, "insurer", 40), step(SEND, "", 7)),
          errand(
              step(RESERVE, "grocer", 40),
              step(CAPTURE, "grocer", 25),
              step(REDEEM, "insurer", 30),
              step(RETURN, "insurer", 10)),
          errand(step(RESERVE, "gym", 40), step(RELEASE, "gym", 40), step(SEND_TO_NOBODY, "", 9)),
          errand(step(FORGET, "insurer", 40), step(REDEEM, "gym", 30), step(RETURN, "gym", 30)),
          errand(step(CONVERT, "", 100), step(GIVE, "grocer", 15), step(REVERSE, "grocer", 15)),
          errand(
              step(GIVE, "gym", 25),
              step(PROPOSE, "grocer", 12_000),
              step(APPROVE, "grocer", 12_000),
              step(REVERSE, "grocer", 12_000),
              step(SEND, "", 5)));

  private static final long SEED = 20_180_101;

  private static Errand errand(Step... steps) {
    return new Errand(List.of(steps));
  }

  private static Step step(Deed.Kind kind, String with, long points) {
    return new Step(kind, with, points);
  }

  /// A tenth of the households has one.
  static Map<String, Errand> of(Iterable<String> households) {
    Random random = new Random(SEED);
    Map<String, Errand> errands = new LinkedHashMap<>();
    for (String household : households)
      if (random.nextInt(10) == 0) errands.put(household, ALL.get(random.nextInt(ALL.size())));
    return errands;
  }
}
