package punchcard.rules.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;

/// The version of an agreement that a partition's last marker named, as that marker carried it.
///
/// @param version from 1
/// @param yaml the agreement's file
public record InForce(int version, String yaml) {

  /// Four bytes of version, then the file in UTF-8.
  public byte[] bytes() {
    byte[] file = yaml.getBytes(UTF_8);
    return ByteBuffer.allocate(Integer.BYTES + file.length).putInt(version).put(file).array();
  }

  public static InForce of(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new InForce(buffer.getInt(), UTF_8.decode(buffer).toString());
  }
}
