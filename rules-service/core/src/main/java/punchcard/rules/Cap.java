package punchcard.rules;

/// The most that a rule gives one member in a window of the calendar: that of the event's own day,
/// so that a late event counts where it belongs.
public sealed interface Cap {
  WindowUnit per();

  /// The most, in events or in minor units.
  long limit();

  /// So many events earn; the rule posts nothing for the next.
  ///
  /// @param limit more than zero
  record OfEvents(long limit, WindowUnit per) implements Cap {
    /// @throws IllegalArgumentException if the limit is not more than zero
    public OfEvents {
      requirePositive(limit);
    }
  }

  /// So many points are given; the event that reaches the limit earns what is left.
  ///
  /// @param limit minor units of the rule's one currency, more than zero
  record OfPoints(long limit, WindowUnit per) implements Cap {
    /// @throws IllegalArgumentException if the limit is not more than zero
    public OfPoints {
      requirePositive(limit);
    }
  }

  private static void requirePositive(long limit) {
    if (limit <= 0) throw new IllegalArgumentException("a cap of " + limit);
  }
}
