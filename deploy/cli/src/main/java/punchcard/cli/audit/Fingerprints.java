package punchcard.cli.audit;

/// A set of fingerprints of texts, 64 bits each, in as little memory as such a set takes: 16 to 32
/// bytes each. Of 10 million texts, two get the same with a chance of one in
/// 400,000.
///
/// Source of the mixing: Austin Appleby, *MurmurHash3*, `fmix64`; of the hash: Fowler, Noll, Vo,
/// FNV-1a.
final class Fingerprints {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private long[] slots = new long[1024];
  private int size;

  /// The fingerprint of texts in a row; never 0.
  static long of(String... texts) {
    long hash = FNV_OFFSET;
    for (String text : texts) {
      for (int i = 0; i < text.length(); i++) hash = (hash ^ text.charAt(i)) * FNV_PRIME;
      hash = (hash ^ 0x10000) * FNV_PRIME;
    }
    long mixed = mix(hash);
    return mixed == 0 ? 1 : mixed;
  }

  private static long mix(long value) {
    long h = value;
    h = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
    h = (h ^ (h >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return h ^ (h >>> 33);
  }

  /// Puts one in.
  ///
  /// @return whether it was not there yet
  boolean add(long fingerprint) {
    if (2 * size >= slots.length) grow();
    int at = slot(slots, fingerprint);
    if (slots[at] == fingerprint) return false;
    slots[at] = fingerprint;
    size++;
    return true;
  }

  private static int slot(long[] slots, long fingerprint) {
    int at = (int) fingerprint & (slots.length - 1);
    while (slots[at] != 0 && slots[at] != fingerprint) at = (at + 1) & (slots.length - 1);
    return at;
  }

  private void grow() {
    long[] larger = new long[2 * slots.length];
    for (long fingerprint : slots)
      if (fingerprint != 0) larger[slot(larger, fingerprint)] = fingerprint;
    slots = larger;
  }
}
