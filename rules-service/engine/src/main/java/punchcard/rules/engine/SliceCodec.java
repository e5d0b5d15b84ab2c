package punchcard.rules.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.apache.kafka.common.utils.ByteUtils;

/// What a partition has of a budget as bytes: some 20. The first is the format's version.
public final class SliceCodec {
  private static final int FORMAT = 1;

  private SliceCodec() {}

  public static byte[] bytes(Slice slice) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(32);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(FORMAT);
      ByteUtils.writeVarint(slice.version(), out);
      ByteUtils.writeVarlong(slice.budgetMinor(), out);
      ByteUtils.writeVarlong(slice.givenMinor(), out);
      ByteUtils.writeVarlong(slice.grantedMinor(), out);
      ByteUtils.writeVarlong(slice.refilledMinor(), out);
      ByteUtils.writeVarlong(slice.elsewhereMinor(), out);
      ByteUtils.writeVarlong(slice.waitingMinor(), out);
      out.writeBoolean(slice.isSpent());
      out.writeBoolean(slice.isAsking());
    } catch (IOException e) {
      throw new IllegalStateException("a byte array cannot fail", e);
    }
    return bytes.toByteArray();
  }

  public static Slice slice(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      int format = in.readByte();
      if (format != FORMAT) throw new IllegalStateException("a slice in format " + format);
      return new Slice(
          ByteUtils.readVarint(in),
          ByteUtils.readVarlong(in),
          ByteUtils.readVarlong(in),
          ByteUtils.readVarlong(in),
          ByteUtils.readVarlong(in),
          ByteUtils.readVarlong(in),
          ByteUtils.readVarlong(in),
          in.readBoolean(),
          in.readBoolean());
    } catch (IOException e) {
      throw new IllegalStateException("a slice cut short", e);
    }
  }
}
