package punchcard.rules.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import org.apache.kafka.common.utils.ByteUtils;

/// An event by which something is posted as bytes: its names, and some 14 more. The first byte is
/// the format's version.
public final class CausedByCodec {
  private static final int FORMAT = 1;

  private CausedByCodec() {}

  public static byte[] bytes(CausedBy event) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(64);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(FORMAT);
      out.writeUTF(event.partner());
      out.writeUTF(event.eventId());
      ByteUtils.writeVarlong(event.receivedAt().toEpochMilli(), out);
      ByteUtils.writeVarlong(event.offset(), out);
    } catch (IOException e) {
      throw new IllegalStateException("a byte array cannot fail", e);
    }
    return bytes.toByteArray();
  }

  public static CausedBy event(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      int format = in.readByte();
      if (format != FORMAT) throw new IllegalStateException("a cause in format " + format);
      return new CausedBy(
          in.readUTF(),
          in.readUTF(),
          Instant.ofEpochMilli(ByteUtils.readVarlong(in)),
          ByteUtils.readVarlong(in));
    } catch (IOException e) {
      throw new IllegalStateException("a cause cut short", e);
    }
  }
}
