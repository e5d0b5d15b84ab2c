package punchcard.rules.publishing;

import punchcard.avro.AgreementVersion;
import punchcard.events.SchemaRegistry;
import punchcard.kernel.AgreementId;
import punchcard.runtime.versions.LogUnavailable;
import punchcard.runtime.versions.Published;
import punchcard.runtime.versions.VersionLog;

/// Reads the log of agreements, to its end of the moment at which it is asked.
public final class AgreementLog implements AutoCloseable {
  private final VersionLog<AgreementVersion, AgreementId, PublishedVersion> versions;

  public AgreementLog(String bootstrap, SchemaRegistry registry) {
    this.versions = new VersionLog<>(bootstrap, registry, new AgreementRecords());
  }

  /// All that is committed now.
  ///
  /// @throws LogUnavailable if the log cannot be read to its end in time
  public Published<AgreementId, PublishedVersion> read() {
    return versions.read();
  }

  VersionLog<?, AgreementId, PublishedVersion> versions() {
    return versions;
  }

  @Override
  public void close() {
    versions.close();
  }
}
