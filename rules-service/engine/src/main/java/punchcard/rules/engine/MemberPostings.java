package punchcard.rules.engine;

import org.apache.avro.specific.SpecificRecord;
import punchcard.avro.ErasureOrdered;
import punchcard.avro.Forfeit;
import punchcard.avro.MemberEvent;
import punchcard.avro.MergeInto;
import punchcard.avro.MergeUndone;
import punchcard.avro.MergedInto;
import punchcard.avro.Position;
import punchcard.avro.Posting;
import punchcard.avro.Separate;
import punchcard.avro.Separated;
import punchcard.avro.UndoMerge;

/// Tells the ledger what becomes of a member itself: it is erased, merged, or no longer merged.
final class MemberPostings {
  private MemberPostings() {}

  static Posting of(ErasureOrdered ordered, MemberEvent fact, Position at) {
    Position lies = new Position(at.getTopic(), at.getPartition(), at.getOffset());
    return posting(new Forfeit(lies, ordered.getForfeitureShown()), fact, at);
  }

  static Posting of(MergedInto merged, MemberEvent fact, Position at) {
    return posting(new MergeInto(merged.getMergeId(), merged.getIntoMemberId()), fact, at);
  }

  static Posting of(MergeUndone undone, MemberEvent fact, Position at) {
    return posting(new UndoMerge(undone.getMergeId(), undone.getIntoMemberId()), fact, at);
  }

  static Posting of(Separated separated, MemberEvent fact, Position at) {
    return posting(new Separate(separated.getMergeId(), separated.getMemberId()), fact, at);
  }

  /// In the stream of what events earn: no event earns where one of these lies.
  private static Posting posting(SpecificRecord body, MemberEvent fact, Position at) {
    return Postings.posting(Postings.STREAM, body, fact, at);
  }
}
