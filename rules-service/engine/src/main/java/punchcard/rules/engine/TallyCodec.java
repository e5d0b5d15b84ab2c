package punchcard.rules.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.utils.ByteUtils;
import punchcard.rules.Counted;
import punchcard.rules.Standings;
import punchcard.rules.Tally;
import punchcard.rules.Tally.Running;

/// A member's tally as bytes: some 20, and some 50 for each thing that is counted. The first is the
/// format's version.
public final class TallyCodec {
  private static final int FORMAT = 3;
  private static final int WITH_STANDINGS = 4;

  private TallyCodec() {}

  public static byte[] bytes(Tally tally) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      Standings standings = tally.standings();
      out.writeByte(standings.isNone() ? FORMAT : WITH_STANDINGS);
      out.writeLong(millis(tally.newest()));
      out.writeLong(tally.knownFrom().toEpochDay());
      ByteUtils.writeVarint(tally.running().size(), out);
      for (var counted : tally.running().entrySet()) {
        CountedCodec.write(counted.getKey(), out);
        out.writeInt(Math.toIntExact(counted.getValue().windowStart().toEpochDay()));
        ByteUtils.writeVarlong(counted.getValue().amount(), out);
      }
      if (!standings.isNone()) StandingsCodec.write(standings, out);
    } catch (IOException e) {
      throw new IllegalStateException("a byte array cannot fail", e);
    }
    return bytes.toByteArray();
  }

  public static Tally tally(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      int format = in.readByte();
      if (format != FORMAT && format != WITH_STANDINGS)
        throw new IllegalStateException("a tally in format " + format);
      Instant newest = instant(in.readLong());
      LocalDate knownFrom = LocalDate.ofEpochDay(in.readLong());
      Map<Counted, Running> running = new HashMap<>();
      for (int left = ByteUtils.readVarint(in); left > 0; left--)
        running.put(
            CountedCodec.read(in),
            new Running(LocalDate.ofEpochDay(in.readInt()), ByteUtils.readVarlong(in)));
      Standings standings = format == WITH_STANDINGS ? StandingsCodec.read(in) : Standings.none();
      return new Tally(newest, knownFrom, running, standings);
    } catch (IOException e) {
      throw new IllegalStateException("a tally cut short", e);
    }
  }

  /// Before the first event there is an instant that no number of milliseconds reaches.
  private static long millis(Instant instant) {
    return instant.equals(Tally.none().newest()) ? Long.MIN_VALUE : instant.toEpochMilli();
  }

  private static Instant instant(long millis) {
    return millis == Long.MIN_VALUE ? Tally.none().newest() : Instant.ofEpochMilli(millis);
  }
}
