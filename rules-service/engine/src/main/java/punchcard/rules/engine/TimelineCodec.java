package punchcard.rules.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.ByteUtils;
import punchcard.rules.Place;
import punchcard.rules.Timeline;
import punchcard.rules.Timeline.Dated;

/// What was told of a member as bytes: some 10, and for each thing some 15 and its names. The first
/// is the format's version.
public final class TimelineCodec {
  private static final int FORMAT = 1;

  private TimelineCodec() {}

  public static byte[] bytes(Timeline timeline) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(FORMAT);
      out.writeLong(timeline.knownFrom().toEpochDay());
      ByteUtils.writeVarint(timeline.facts().size(), out);
      for (Dated dated : timeline.facts()) {
        ByteUtils.writeVarlong(dated.at().occurredAt().toEpochMilli(), out);
        ByteUtils.writeVarlong(dated.at().offset(), out);
        ByteUtils.writeVarlong(dated.day().toEpochDay(), out);
        MemberFactCodec.write(dated.fact(), out);
      }
    } catch (IOException e) {
      throw new IllegalStateException("a byte array cannot fail", e);
    }
    return bytes.toByteArray();
  }

  /// Whose it is, the store's key says.
  public static Timeline timeline(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      int format = in.readByte();
      if (format != FORMAT) throw new IllegalStateException("a timeline in format " + format);
      LocalDate knownFrom = LocalDate.ofEpochDay(in.readLong());
      List<Dated> facts = new ArrayList<>();
      for (int left = ByteUtils.readVarint(in); left > 0; left--) facts.add(dated(in));
      return new Timeline(null, knownFrom, facts);
    } catch (IOException e) {
      throw new IllegalStateException("a timeline cut short", e);
    }
  }

  private static Dated dated(DataInputStream in) throws IOException {
    Place at =
        new Place(Instant.ofEpochMilli(ByteUtils.readVarlong(in)), ByteUtils.readVarlong(in));
    LocalDate day = LocalDate.ofEpochDay(ByteUtils.readVarlong(in));
    return new Dated(at, day, MemberFactCodec.read(in));
  }
}
