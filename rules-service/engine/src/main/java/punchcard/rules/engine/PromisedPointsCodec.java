package punchcard.rules.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.utils.ByteUtils;
import punchcard.kernel.Currency;
import punchcard.rules.PromisedPoints;
import punchcard.rules.PromisedPoints.Amount;

/// What a booking has promised as bytes: some 15 of a booking in one currency. The first byte is
/// the format's version.
public final class PromisedPointsCodec {
  private static final int FORMAT = 1;

  private PromisedPointsCodec() {}

  public static byte[] bytes(PromisedPoints promised) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(32);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(FORMAT);
      ByteUtils.writeVarlong(promised.bookedMinor(), out);
      ByteUtils.writeVarlong(promised.fulfilledMinor(), out);
      ByteUtils.writeVarint(promised.points().size(), out);
      for (var ofCurrency : promised.points().entrySet()) {
        out.writeUTF(ofCurrency.getKey().code());
        ByteUtils.writeVarlong(ofCurrency.getValue().promisedMinor(), out);
        ByteUtils.writeVarlong(ofCurrency.getValue().maturedMinor(), out);
      }
    } catch (IOException e) {
      throw new IllegalStateException("a byte array cannot fail", e);
    }
    return bytes.toByteArray();
  }

  public static PromisedPoints promised(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      int format = in.readByte();
      if (format != FORMAT) throw new IllegalStateException("promised points in format " + format);
      long booked = ByteUtils.readVarlong(in);
      long fulfilled = ByteUtils.readVarlong(in);
      SortedMap<Currency, Amount> points = new TreeMap<>();
      for (int left = ByteUtils.readVarint(in); left > 0; left--)
        points.put(
            new Currency(in.readUTF()),
            new Amount(ByteUtils.readVarlong(in), ByteUtils.readVarlong(in)));
      return new PromisedPoints(booked, fulfilled, points);
    } catch (IOException e) {
      throw new IllegalStateException("promised points cut short", e);
    }
  }
}
