package punchcard.ledger.stream;

import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;

/// Marks a request that was asked together with many: none of them is worth a commit of its own, so
/// their answers come with the next.
final class AmongMany {
  static final Header HEADER = new RecordHeader("punchcard-among-many", new byte[0]);

  private AmongMany() {}

  static boolean marks(Headers headers) {
    return headers.lastHeader(HEADER.key()) != null;
  }
}
