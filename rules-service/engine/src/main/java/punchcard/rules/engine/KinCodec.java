package punchcard.rules.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.SequencedSet;
import org.apache.kafka.common.utils.ByteUtils;

/// With whom a member is one person as bytes: their ids, and some four more. The first byte is the
/// format's version.
public final class KinCodec {
  private static final int FORMAT = 1;

  private KinCodec() {}

  public static byte[] bytes(Kin kin) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(64);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(FORMAT);
      write(kin.absorbed(), out);
      write(kin.released(), out);
      write(kin.absorbers(), out);
      write(kin.ended(), out);
      out.writeBoolean(kin.merge() != null);
      if (kin.merge() != null) out.writeUTF(kin.merge());
    } catch (IOException e) {
      throw new IllegalStateException("a byte array cannot fail", e);
    }
    return bytes.toByteArray();
  }

  public static Kin kin(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      int format = in.readByte();
      if (format != FORMAT) throw new IllegalStateException("kin in format " + format);
      return new Kin(
          read(in), read(in), read(in), read(in), in.readBoolean() ? in.readUTF() : null);
    } catch (IOException e) {
      throw new IllegalStateException("kin cut short", e);
    }
  }

  private static void write(SequencedSet<String> members, DataOutputStream out) throws IOException {
    ByteUtils.writeVarint(members.size(), out);
    for (String member : members) out.writeUTF(member);
  }

  private static SequencedSet<String> read(DataInputStream in) throws IOException {
    SequencedSet<String> members = new LinkedHashSet<>();
    for (int left = ByteUtils.readVarint(in); left > 0; left--) members.add(in.readUTF());
    return members;
  }
}
