package punchcard.cli;

import org.apache.avro.generic.IndexedRecord;
import punchcard.avro.LedgerEntry;

/// What kind of entry one is, as its schema names it.
final class Kind {
  private Kind() {}

  static String of(LedgerEntry entry) {
    return ((IndexedRecord) entry.getBody()).getSchema().getName();
  }
}
