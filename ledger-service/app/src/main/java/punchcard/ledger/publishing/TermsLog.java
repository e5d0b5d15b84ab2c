package punchcard.ledger.publishing;

import punchcard.avro.PartnerTermsVersion;
import punchcard.events.SchemaRegistry;
import punchcard.kernel.PartnerId;
import punchcard.runtime.versions.LogUnavailable;
import punchcard.runtime.versions.Published;
import punchcard.runtime.versions.VersionLog;

/// Reads the log of partners' terms, to its end of the moment at which it is asked.
public final class TermsLog implements AutoCloseable {
  private final VersionLog<PartnerTermsVersion, PartnerId, PublishedTerms> versions;

  public TermsLog(String bootstrap, SchemaRegistry registry) {
    this.versions = new VersionLog<>(bootstrap, registry, new TermsVersions());
  }

  /// All that is committed now.
  ///
  /// @throws LogUnavailable if the log cannot be read to its end in time
  public Published<PartnerId, PublishedTerms> read() {
    return versions.read();
  }

  VersionLog<?, PartnerId, PublishedTerms> versions() {
    return versions;
  }

  @Override
  public void close() {
    versions.close();
  }
}
