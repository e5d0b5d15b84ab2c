package punchcard.rules.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.utils.ByteUtils;
import punchcard.kernel.AgreementId;
import punchcard.rules.Tier;
import punchcard.rules.engine.Announced.Known;

/// What was told of a member's tiers as bytes: some 35 for one agreement. The first is the format's
/// version.
public final class AnnouncedCodec {
  private static final int FORMAT = 1;

  private AnnouncedCodec() {}

  public static byte[] bytes(Announced announced) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(64);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(FORMAT);
      ByteUtils.writeVarlong(announced.asOf().toEpochDay(), out);
      StandingsCodec.write(announced.due(), out);
      ByteUtils.writeVarint(announced.tiers().size(), out);
      for (var each : announced.tiers().entrySet()) {
        out.writeUTF(each.getKey().value());
        out.writeUTF(each.getValue().tier().value());
        ByteUtils.writeVarint(each.getValue().version(), out);
      }
    } catch (IOException e) {
      throw new IllegalStateException("a byte array cannot fail", e);
    }
    return bytes.toByteArray();
  }

  public static Announced announced(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      int format = in.readByte();
      if (format != FORMAT) throw new IllegalStateException("told tiers in format " + format);
      LocalDate asOf = LocalDate.ofEpochDay(ByteUtils.readVarlong(in));
      LocalDate due = StandingsCodec.readDay(in);
      SortedMap<AgreementId, Known> tiers = new TreeMap<>();
      for (int left = ByteUtils.readVarint(in); left > 0; left--)
        tiers.put(
            new AgreementId(in.readUTF()),
            new Known(new Tier(in.readUTF()), ByteUtils.readVarint(in)));
      return new Announced(asOf, tiers, due);
    } catch (IOException e) {
      throw new IllegalStateException("told tiers cut short", e);
    }
  }
}
