package punchcard.onboarding.disclosure;

import java.util.List;
import punchcard.kernel.MemberId;
import punchcard.kernel.PartnerId;

/// Writes down that a person has read what is shared with a partner.
public interface RecordReading {
  /// Returns when it is written down: only then it may be shown.
  ///
  /// @param reader the subject of the person's token
  /// @param facts that are about to be shown
  /// @throws NotRecorded if it cannot be: nothing may be shown
  void record(MemberId member, PartnerId partner, String reader, List<Disclosed> facts);

  /// It could not be written down.
  final class NotRecorded extends RuntimeException {
    public NotRecorded(Throwable cause) {
      super("nothing is shown that cannot be written down", cause);
    }
  }
}
