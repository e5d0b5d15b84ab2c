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
import punchcard.kernel.AgreementId;
import punchcard.rules.CapKey;
import punchcard.rules.CapKey.Measure;
import punchcard.rules.CapUsage;
import punchcard.rules.RuleId;
import punchcard.rules.WindowUnit;

/// A member's used caps as bytes: some 30 for the first window of a cap, 3 for each further one.
/// The first byte is the format's version; names stand for constants, since order may change.
final class CapUsageCodec {
  private static final int FORMAT = 1;

  private CapUsageCodec() {}

  static byte[] bytes(CapUsage usage) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(FORMAT);
      out.writeInt(day(usage.newest()));
      ByteUtils.writeVarint(usage.windows().size(), out);
      for (var cap : usage.windows().entrySet()) {
        write(cap.getKey(), out);
        write(cap.getValue(), out);
      }
    } catch (IOException e) {
      throw new IllegalStateException("a byte array cannot fail", e);
    }
    return bytes.toByteArray();
  }

  static CapUsage usage(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      int format = in.readByte();
      if (format != FORMAT) throw new IllegalStateException("used caps in format " + format);
      LocalDate newest = LocalDate.ofEpochDay(in.readInt());
      Map<CapKey, SortedMap<LocalDate, Long>> windows = new HashMap<>();
      for (int caps = ByteUtils.readVarint(in); caps > 0; caps--)
        windows.put(readKey(in), readWindows(in));
      return new CapUsage(newest, windows);
    } catch (IOException e) {
      throw new IllegalStateException("used caps cut short", e);
    }
  }

  private static void write(CapKey cap, DataOutputStream out) throws IOException {
    out.writeUTF(cap.agreement().value());
    out.writeUTF(cap.rule().value());
    out.writeUTF(cap.measure().name());
    out.writeUTF(cap.per().name());
  }

  private static CapKey readKey(DataInputStream in) throws IOException {
    return new CapKey(
        new AgreementId(in.readUTF()),
        new RuleId(in.readUTF()),
        Measure.valueOf(in.readUTF()),
        WindowUnit.valueOf(in.readUTF()));
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
