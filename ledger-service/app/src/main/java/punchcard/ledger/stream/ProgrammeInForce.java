package punchcard.ledger.stream;

import java.time.ZoneId;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import punchcard.avro.CurrencyVersion;
import punchcard.avro.PartnerTermsVersion;
import punchcard.ledger.programme.Programme;
import punchcard.ledger.records.PolicyRecords;
import punchcard.ledger.records.TermsRecords;

/// What is in force in a partition: the versions whose markers have been read, kept in two stores.
final class ProgrammeInForce {
  private final KeyValueStore<String, CurrencyVersion> currencies;
  private final KeyValueStore<String, PartnerTermsVersion> terms;
  private Programme programme;

  ProgrammeInForce(
      ZoneId zone,
      KeyValueStore<String, CurrencyVersion> currencies,
      KeyValueStore<String, PartnerTermsVersion> terms) {
    this.currencies = currencies;
    this.terms = terms;
    this.programme = read(zone, currencies, terms);
  }

  /// What the stores of a partition say is in force.
  static Programme read(
      ZoneId zone,
      ReadOnlyKeyValueStore<String, CurrencyVersion> currencies,
      ReadOnlyKeyValueStore<String, PartnerTermsVersion> terms) {
    Programme programme = Programme.in(zone);
    try (KeyValueIterator<String, CurrencyVersion> all = currencies.all()) {
      while (all.hasNext()) programme = programme.with(PolicyRecords.policy(all.next().value));
    }
    try (KeyValueIterator<String, PartnerTermsVersion> all = terms.all()) {
      while (all.hasNext()) programme = programme.with(TermsRecords.terms(all.next().value));
    }
    return programme;
  }

  Programme now() {
    return programme;
  }

  /// From here on this version of the policy decides.
  void becomes(CurrencyVersion version) {
    currencies.put(version.getCurrency(), version);
    programme = programme.with(PolicyRecords.policy(version));
  }

  /// From here on this version of the terms is stamped, once its time has come.
  void becomes(PartnerTermsVersion version) {
    terms.put(key(version), version);
    programme = programme.with(TermsRecords.terms(version));
  }

  /// In the order of the versions, so that they are read back as they came.
  private static String key(PartnerTermsVersion version) {
    return "%s/%010d".formatted(version.getPartner(), version.getVersion());
  }
}
