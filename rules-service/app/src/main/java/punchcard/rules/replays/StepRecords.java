package punchcard.rules.replays;

import punchcard.avro.ReplayApproved;
import punchcard.avro.ReplayProposed;
import punchcard.avro.ReplayReversalApproved;
import punchcard.avro.ReplayReversalProposed;
import punchcard.avro.ReplayStep;
import punchcard.avro.ReplayedPast;
import punchcard.events.Topic;
import punchcard.events.Topics;
import punchcard.kernel.AgreementId;
import punchcard.rules.replays.Step.Approved;
import punchcard.rules.replays.Step.Proposed;
import punchcard.rules.replays.Step.ReversalProposed;
import punchcard.rules.replays.Step.Reversed;
import punchcard.runtime.versions.VersionRecords;

/// A step as the record that the topic has of it, and back: numbered like a version of its replay.
final class StepRecords implements VersionRecords<ReplayStep, ReplayId, Step> {
  @Override
  public Topic<ReplayStep> topic() {
    return Topics.REPLAYS;
  }

  @Override
  public ReplayId idOf(Step step) {
    return step.replay();
  }

  @Override
  public int numberOf(Step step) {
    return step.number();
  }

  /// Nothing is compacted, so that the steps of a replay can have one key.
  @Override
  public String keyOf(Step step) {
    return step.replay().toString();
  }

  @Override
  public Step read(ReplayStep value) {
    ReplayId id = ReplayId.of(value.getReplayId()).orElseThrow();
    Signature signature = new Signature(value.getBy(), value.getAt());
    return switch (value.getBody()) {
      case ReplayProposed proposed -> new Proposed(id, signature, wish(proposed));
      case ReplayApproved approved -> new Approved(id, signature, past(approved.getPast()));
      case ReplayReversalProposed proposed ->
          new ReversalProposed(id, signature, proposed.getReason());
      case ReplayReversalApproved _ -> new Reversed(id, signature);
      case Object unknown -> throw new IllegalStateException("no step of a replay: " + unknown);
    };
  }

  private static Wish wish(ReplayProposed proposed) {
    return new Wish(
        past(proposed.getPast()),
        proposed.getReason(),
        proposed.getTotals() == null ? null : TotalsRecords.read(proposed.getTotals()));
  }

  private static Past past(ReplayedPast past) {
    return new Past(
        new AgreementId(past.getAgreementId()),
        past.getVersion(),
        past.getFromDay(),
        past.getUntilDay());
  }

  @Override
  public ReplayStep write(Step step) {
    Signature signature = step.signature();
    return new ReplayStep(
        step.replay().toString(), step.number(), signature.at(), signature.by(), body(step));
  }

  private static Object body(Step step) {
    return switch (step) {
      case Proposed(_, _, Wish wish) ->
          new ReplayProposed(
              record(wish.past()),
              wish.reason(),
              wish.totals() == null ? null : TotalsRecords.write(wish.totals()));
      case Approved(_, _, Past past) -> new ReplayApproved(record(past));
      case ReversalProposed(_, _, String reason) -> new ReplayReversalProposed(reason);
      case Reversed _ -> new ReplayReversalApproved();
    };
  }

  private static ReplayedPast record(Past past) {
    return new ReplayedPast(past.agreement().value(), past.version(), past.from(), past.until());
  }
}
