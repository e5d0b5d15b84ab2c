package punchcard.ledger.programme;

import java.util.List;

/// What covers the money that a partner comes to owe before it pays.
public sealed interface Cover {
  /// Nothing does.
  record None() implements Cover {}

  /// The partner has paid in advance.
  ///
  /// @param amountMinor of the terms' money
  /// @param alertsPerMille at how much of it used somebody is told, rising
  record Deposit(long amountMinor, List<Integer> alertsPerMille) implements Cover {
    /// @throws IllegalArgumentException if there is no amount or the alerts do not rise
    public Deposit {
      alertsPerMille = checked(amountMinor, alertsPerMille);
    }
  }

  /// The operator gives credit up to an amount.
  ///
  /// @param amountMinor of the terms' money
  /// @param alertsPerMille at how much of it used somebody is told, rising
  record Credit(long amountMinor, List<Integer> alertsPerMille) implements Cover {
    /// @throws IllegalArgumentException if there is no amount or the alerts do not rise
    public Credit {
      alertsPerMille = checked(amountMinor, alertsPerMille);
    }
  }

  private static List<Integer> checked(long amountMinor, List<Integer> alertsPerMille) {
    if (amountMinor <= 0) throw new IllegalArgumentException("no cover: " + amountMinor);
    int last = 0;
    for (int alert : alertsPerMille) {
      if (alert <= last || alert > 1000)
        throw new IllegalArgumentException("alerts rise from 1 to 1000: " + alertsPerMille);
      last = alert;
    }
    return List.copyOf(alertsPerMille);
  }
}
