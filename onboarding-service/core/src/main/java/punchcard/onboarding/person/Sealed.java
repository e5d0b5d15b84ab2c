package punchcard.onboarding.person;

import java.util.Arrays;

/// What was sealed under a person's key: readable for nobody without it.
public final class Sealed {
  private final byte[] bytes;

  private Sealed(byte[] bytes) {
    this.bytes = bytes;
  }

  /// Those bytes.
  public static Sealed of(byte[] bytes) {
    return new Sealed(bytes.clone());
  }

  /// As it is kept.
  public byte[] toBytes() {
    return bytes.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sealed sealed && Arrays.equals(bytes, sealed.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "Sealed[" + bytes.length + " bytes]";
  }
}
