package punchcard.ledger.stream;

import java.util.HexFormat;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import punchcard.kernel.MemberId;

/// Keys of the stores: a member id in 16 bytes, half of what its text takes.
final class MemberKeys implements Serde<MemberId> {
  private static final HexFormat HEX = HexFormat.of();

  @Override
  public Serializer<MemberId> serializer() {
    return (_, member) -> HEX.parseHex(member.value());
  }

  @Override
  public Deserializer<MemberId> deserializer() {
    return (_, bytes) -> new MemberId(HEX.formatHex(bytes));
  }
}
