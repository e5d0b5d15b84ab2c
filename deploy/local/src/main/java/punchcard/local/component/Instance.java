package punchcard.local.component;

import java.util.Locale;

/// One process of the stack: a part, and which of them, as several of a service may run.
public record Instance(Part part, int number) {
  private static final int MOST = 2; // more would reach into the next stack's ports

  public Instance {
    if (number < 0 || number > MOST) throw new IllegalArgumentException("instances go from 0 to 2");
    if (number > 0 && !part.isService()) {
      throw new IllegalArgumentException("there is one " + part.label());
    }
  }

  /// The instance that {@link #name} names.
  public static Instance named(String name) {
    String[] words = name.split("-", 2);
    Part part = Part.valueOf(words[0].toUpperCase(Locale.ROOT));
    return new Instance(part, words.length == 1 ? 0 : Integer.parseInt(words[1]));
  }

  /// Its name in files and messages: `ledger`, `ledger-1`.
  public String name() {
    return number == 0 ? part.label() : part.label() + "-" + number;
  }

  @Override
  public String toString() {
    return name();
  }
}
