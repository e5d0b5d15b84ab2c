package punchcard.ledger.publishing;

import punchcard.avro.CurrencyVersion;
import punchcard.events.SchemaRegistry;
import punchcard.kernel.Currency;
import punchcard.runtime.versions.LogUnavailable;
import punchcard.runtime.versions.Published;
import punchcard.runtime.versions.VersionLog;

/// Reads the log of currencies, to its end of the moment at which it is asked.
public final class CurrencyLog implements AutoCloseable {
  private final VersionLog<CurrencyVersion, Currency, PublishedPolicy> versions;

  public CurrencyLog(String bootstrap, SchemaRegistry registry) {
    this.versions = new VersionLog<>(bootstrap, registry, new CurrencyRecords());
  }

  /// All that is committed now.
  ///
  /// @throws LogUnavailable if the log cannot be read to its end in time
  public Published<Currency, PublishedPolicy> read() {
    return versions.read();
  }

  VersionLog<?, Currency, PublishedPolicy> versions() {
    return versions;
  }

  @Override
  public void close() {
    versions.close();
  }
}
