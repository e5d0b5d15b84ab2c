package punchcard.ledger.books;

import punchcard.accounting.exposure.CoverAlert;
import punchcard.events.Topic;
import punchcard.events.Topics;
import punchcard.kernel.PartnerId;
import punchcard.ledger.records.AlertRecords;
import punchcard.runtime.versions.VersionRecords;

/// A partner's alerts as versions of what is known about its cover.
final class AlertVersions
    implements VersionRecords<punchcard.avro.CoverAlert, PartnerId, CoverAlert> {
  @Override
  public Topic<punchcard.avro.CoverAlert> topic() {
    return Topics.COVER_ALERTS;
  }

  @Override
  public PartnerId idOf(CoverAlert alert) {
    return alert.partner();
  }

  @Override
  public int numberOf(CoverAlert alert) {
    return alert.number();
  }

  @Override
  public CoverAlert read(punchcard.avro.CoverAlert value) {
    return AlertRecords.read(value);
  }

  @Override
  public punchcard.avro.CoverAlert write(CoverAlert alert) {
    return AlertRecords.record(alert);
  }

  @Override
  public String keyOf(CoverAlert alert) {
    return alert.partner().value();
  }
}
