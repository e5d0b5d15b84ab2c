package punchcard.rules.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.common.utils.ByteUtils;
import punchcard.rules.Granting;
import punchcard.rules.Granting.Holding;

/// How a budget is shared out as bytes: some 10 for each partition. The first is the format's
/// version.
public final class GrantingCodec {
  private static final int FORMAT = 1;

  private GrantingCodec() {}

  public static byte[] bytes(Granting granting) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(FORMAT);
      ByteUtils.writeVarint(granting.version(), out);
      ByteUtils.writeVarlong(granting.budgetMinor(), out);
      ByteUtils.writeVarint(granting.number(), out);
      ByteUtils.writeVarint(granting.recall(), out);
      ByteUtils.writeVarint(granting.holdings().size(), out);
      for (var each : granting.holdings().entrySet()) {
        ByteUtils.writeVarint(each.getKey(), out);
        ByteUtils.writeVarlong(each.getValue().minor(), out);
        ByteUtils.writeVarlong(each.getValue().lacksMinor(), out);
        out.writeBoolean(each.getValue().isAsking());
        ByteUtils.writeVarlong(each.getValue().askedAt(), out);
      }
      ByteUtils.writeVarint(granting.toAnswer().size(), out);
      for (int partition : granting.toAnswer()) ByteUtils.writeVarint(partition, out);
    } catch (IOException e) {
      throw new IllegalStateException("a byte array cannot fail", e);
    }
    return bytes.toByteArray();
  }

  public static Granting granting(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      int format = in.readByte();
      if (format != FORMAT) throw new IllegalStateException("a granting in format " + format);
      int version = ByteUtils.readVarint(in);
      long budget = ByteUtils.readVarlong(in);
      int number = ByteUtils.readVarint(in);
      int recall = ByteUtils.readVarint(in);
      SortedMap<Integer, Holding> holdings = new TreeMap<>();
      for (int left = ByteUtils.readVarint(in); left > 0; left--)
        holdings.put(
            ByteUtils.readVarint(in),
            new Holding(
                ByteUtils.readVarlong(in),
                ByteUtils.readVarlong(in),
                in.readBoolean(),
                ByteUtils.readVarlong(in)));
      SortedSet<Integer> toAnswer = new TreeSet<>();
      for (int left = ByteUtils.readVarint(in); left > 0; left--)
        toAnswer.add(ByteUtils.readVarint(in));
      return new Granting(version, budget, number, recall, holdings, toAnswer);
    } catch (IOException e) {
      throw new IllegalStateException("a granting cut short", e);
    }
  }
}
