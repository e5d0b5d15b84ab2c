package punchcard.accounting.period;

import java.util.Collection;
import java.util.function.Consumer;

/// The journal, from its beginning and as often as it is asked: a list in memory, or a log that is
/// too long for one. Entries of a partition come in their order.
@FunctionalInterface
public interface Entries {
  /// Hands over every entry.
  void forEach(Consumer<? super LoggedEntry> each);

  static Entries of(Collection<LoggedEntry> entries) {
    return entries::forEach;
  }
}
