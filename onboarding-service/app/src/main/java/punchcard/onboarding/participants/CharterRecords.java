package punchcard.onboarding.participants;

import java.util.stream.Collectors;
import punchcard.avro.CharterVersion;
import punchcard.events.Topic;
import punchcard.events.Topics;
import punchcard.onboarding.participation.Charter;
import punchcard.onboarding.participation.Party;
import punchcard.onboarding.participation.Signature;
import punchcard.runtime.versions.VersionRecords;

/// A charter as the record that the topic has of it, and back.
final class CharterRecords
    implements VersionRecords<CharterVersion, String, CharterRecords.Signed> {
  /// There is one charter.
  static final String ID = "charter";

  /// A version, and who has published it.
  record Signed(Charter charter, Signature by) {}

  @Override
  public Topic<CharterVersion> topic() {
    return Topics.CHARTERS;
  }

  @Override
  public String idOf(Signed version) {
    return ID;
  }

  @Override
  public int numberOf(Signed version) {
    return version.charter().version();
  }

  @Override
  public Signed read(CharterVersion value) {
    return new Signed(
        new Charter(
            value.getVersion(),
            value.getInviters().stream().map(Party::new).collect(Collectors.toSet()),
            value.getAtLeast(),
            value.getTerms()),
        new Signature(value.getActor(), value.getPublishedAt()));
  }

  @Override
  public CharterVersion write(Signed version) {
    Charter charter = version.charter();
    return new CharterVersion(
        charter.version(),
        version.by().at(),
        version.by().by(),
        charter.inviters().stream().map(Party::name).sorted().toList(),
        charter.atLeast(),
        charter.terms());
  }
}
