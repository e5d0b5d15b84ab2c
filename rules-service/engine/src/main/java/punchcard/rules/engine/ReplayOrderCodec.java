package punchcard.rules.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import punchcard.avro.Position;
import punchcard.kernel.AgreementId;

/// A replay's order as bytes, the format's version first.
public final class ReplayOrderCodec {
  private static final int FORMAT = 1;

  private ReplayOrderCodec() {}

  public static byte[] bytes(ReplayOrder order) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(FORMAT);
      out.writeUTF(order.replay());
      out.writeUTF(order.agreement().value());
      out.writeInt(order.version());
      out.writeLong(order.from().toEpochDay());
      out.writeLong(order.until().toEpochDay());
      out.writeBoolean(order.isReversal());
      out.writeUTF(order.marker().getTopic());
      out.writeInt(order.marker().getPartition());
      out.writeLong(order.marker().getOffset());
      out.writeUTF(order.doneUpTo());
      out.writeBoolean(order.isDone());
    } catch (IOException e) {
      throw new IllegalStateException("a byte array cannot fail", e);
    }
    return bytes.toByteArray();
  }

  public static ReplayOrder order(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      int format = in.readByte();
      if (format != FORMAT) throw new IllegalStateException("a replay in format " + format);
      return new ReplayOrder(
          in.readUTF(),
          new AgreementId(in.readUTF()),
          in.readInt(),
          LocalDate.ofEpochDay(in.readLong()),
          LocalDate.ofEpochDay(in.readLong()),
          in.readBoolean(),
          new Position(in.readUTF(), in.readInt(), in.readLong()),
          in.readUTF(),
          in.readBoolean());
    } catch (IOException e) {
      throw new IllegalStateException("a replay cut short", e);
    }
  }
}
