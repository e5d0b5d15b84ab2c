package punchcard.onboarding.stream;

import punchcard.onboarding.EventKey;

/// A set of event keys in 24 to 48 bytes each: an open-addressed hash table (linear probing) of
/// their two halves. They come from an HMAC, so that their own bits are their hash.
final class KeySet {
  private static final int SMALLEST = 1 << 10;

  /// Two longs a slot; a slot of zeros is free.
  private long[] slots = new long[2 * SMALLEST];

  private int size;

  /// A key of zeros cannot lie in a slot.
  private boolean hasZero;

  boolean contains(EventKey key) {
    return isZero(key) ? hasZero : isAt(slotOf(slots, key.high(), key.low()));
  }

  void add(EventKey key) {
    if (isZero(key)) hasZero = true;
    else add(key.high(), key.low());
  }

  int size() {
    return hasZero ? size + 1 : size;
  }

  private static boolean isZero(EventKey key) {
    return key.high() == 0 && key.low() == 0;
  }

  private void add(long high, long low) {
    int slot = slotOf(slots, high, low);
    if (isAt(slot)) return;
    slots[slot] = high;
    slots[slot + 1] = low;
    size++;
    if (3L * size > slots.length) grow();
  }

  private boolean isAt(int slot) {
    return slots[slot] != 0 || slots[slot + 1] != 0;
  }

  /// Where the key lies, or where it would.
  private static int slotOf(long[] slots, long high, long low) {
    int mask = slots.length - 1;
    int slot = (int) (low << 1) & mask & ~1;
    while ((slots[slot] != high || slots[slot + 1] != low)
        && (slots[slot] != 0 || slots[slot + 1] != 0)) slot = (slot + 2) & mask;
    return slot;
  }

  private void grow() {
    long[] wider = new long[Math.multiplyExact(2, slots.length)];
    for (int slot = 0; slot < slots.length; slot += 2)
      if (isAt(slot)) {
        int there = slotOf(wider, slots[slot], slots[slot + 1]);
        wider[there] = slots[slot];
        wider[there + 1] = slots[slot + 1];
      }
    slots = wider;
  }
}
