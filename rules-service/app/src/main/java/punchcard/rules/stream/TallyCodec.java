package punchcard.rules.stream;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.utils.ByteUtils;
import punchcard.rules.Counted;
import punchcard.rules.Tally;

/// A member's tally as bytes: some 30 for the first window of each thing counted, 3 for each next
/// one. The first byte is the format's version.
final class TallyCodec {
  private static final int FORMAT = 2;

  private TallyCodec() {}

  static byte[] bytes(Tally tally) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(FORMAT);
      out.writeInt(day(tally.newest()));
      ByteUtils.writeVarint(tally.windows().size(), out);
      for (var counted : tally.windows().entrySet()) {
        CountedCodec.write(counted.getKey(), out);
        write(counted.getValue(), out);
      }
    } catch (IOException e) {
      throw new IllegalStateException("a byte array cannot fail", e);
    }
    return bytes.toByteArray();
  }

  static Tally tally(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      int format = in.readByte();
      if (format != FORMAT) throw new IllegalStateException("a tally in format " + format);
      LocalDate newest = LocalDate.ofEpochDay(in.readInt());
      Map<Counted, SortedMap<LocalDate, Long>> windows = new HashMap<>();
      for (int left = ByteUtils.readVarint(in); left > 0; left--)
        windows.put(CountedCodec.read(in), readWindows(in));
      return new Tally(newest, windows);
    } catch (IOException e) {
      throw new IllegalStateException("a tally cut short", e);
    }
  }

  /// Each window's first day as its distance from the one before.
  private static void write(SortedMap<LocalDate, Long> windows, DataOutputStream out)
      throws IOException {
    ByteUtils.writeVarint(windows.size(), out);
    int before = 0;
    for (var window : windows.entrySet()) {
      int start = day(window.getKey());
      ByteUtils.writeVarint(start - before, out);
      ByteUtils.writeVarlong(window.getValue(), out);
      before = start;
    }
  }

  private static SortedMap<LocalDate, Long> readWindows(DataInputStream in) throws IOException {
    SortedMap<LocalDate, Long> windows = new TreeMap<>();
    int start = 0;
    for (int left = ByteUtils.readVarint(in); left > 0; left--) {
      start += ByteUtils.readVarint(in);
      windows.put(LocalDate.ofEpochDay(start), ByteUtils.readVarlong(in));
    }
    return windows;
  }

  private static int day(LocalDate date) {
    return Math.toIntExact(date.toEpochDay());
  }
}
