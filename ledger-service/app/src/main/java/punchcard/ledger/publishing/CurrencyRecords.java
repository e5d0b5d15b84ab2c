package punchcard.ledger.publishing;

import punchcard.avro.CurrencyInForce;
import punchcard.avro.CurrencyVersion;
import punchcard.avro.Posting;
import punchcard.events.Topic;
import punchcard.events.Topics;
import punchcard.kernel.Currency;
import punchcard.ledger.records.PolicyRecords;
import punchcard.runtime.versions.VersionRecords;

/// A currency's version as the record that the topic has of it, and back.
final class CurrencyRecords implements VersionRecords<CurrencyVersion, Currency, PublishedPolicy> {
  private static final String NOBODY = "";

  @Override
  public Topic<CurrencyVersion> topic() {
    return Topics.CURRENCIES;
  }

  @Override
  public Currency idOf(PublishedPolicy version) {
    return version.policy().currency();
  }

  @Override
  public int numberOf(PublishedPolicy version) {
    return version.policy().version();
  }

  @Override
  public PublishedPolicy read(CurrencyVersion value) {
    return new PublishedPolicy(
        PolicyRecords.policy(value), value.getPublishedAt(), value.getPublishedBy());
  }

  @Override
  public CurrencyVersion write(PublishedPolicy version) {
    return PolicyRecords.version(version.policy(), version.publishedAt(), version.publishedBy());
  }

  /// The marker that brings the version into force in a partition of `postings`.
  Posting marker(PublishedPolicy version) {
    return Posting.newBuilder()
        .setMemberId(NOBODY)
        .setOccurredAt(version.publishedAt())
        .setBody(new CurrencyInForce(write(version)))
        .build();
  }
}
