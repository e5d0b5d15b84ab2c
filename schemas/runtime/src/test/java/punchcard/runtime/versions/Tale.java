package punchcard.runtime.versions;

import java.time.Instant;
import java.util.List;
import punchcard.avro.AgreementVersion;
import punchcard.events.Topic;

/// A story that is told again and again: what is published in these tests.
record Tale(String title, int number, String words) {
  /// The records of a topic of tales: those of agreements, which any topic could have.
  record Records(Topic<AgreementVersion> topic)
      implements VersionRecords<AgreementVersion, String, Tale> {
    @Override
    public String idOf(Tale tale) {
      return tale.title();
    }

    @Override
    public int numberOf(Tale tale) {
      return tale.number();
    }

    @Override
    public Tale read(AgreementVersion value) {
      return new Tale(value.getAgreementId(), value.getVersion(), value.getYaml());
    }

    @Override
    public AgreementVersion write(Tale tale) {
      return new AgreementVersion(
          tale.title(),
          tale.number(),
          Instant.EPOCH,
          "teller",
          tale.words(),
          null,
          null,
          List.of());
    }
  }
}
