package punchcard.onboarding.profile;

import java.util.Comparator;

/// One preference at one place: `marketing` at the gym.
public record SettingKey(Preference preference, Scope scope) implements Comparable<SettingKey> {
  private static final Comparator<SettingKey> ORDER =
      Comparator.comparing(SettingKey::preference)
          .thenComparing(key -> key.scope().level())
          .thenComparing(key -> key.scope().name());

  @Override
  public int compareTo(SettingKey other) {
    return ORDER.compare(this, other);
  }
}
