package punchcard.onboarding.profile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import punchcard.kernel.Currency;

/// Which values a preference takes, and how they are read.
enum ValueForm {
  SWITCH {
    @Override
    Optional<Value> read(String text) {
      return Optional.ofNullable(
          switch (text) {
            case "on" -> new Value.Switch(true);
            case "off" -> new Value.Switch(false);
            default -> null;
          });
    }
  },
  THRESHOLD {
    @Override
    Optional<Value> read(String text) {
      if (text.equals("off")) return Optional.of(new Value.Switch(false));
      Matcher parts = AMOUNT.matcher(text);
      if (!parts.matches() || !Currency.isValid(parts.group(1))) return Optional.empty();
      return Optional.of(
          new Value.Threshold(new Currency(parts.group(1)), Long.parseLong(parts.group(2))));
    }
  },
  CHANNELS {
    @Override
    Optional<Value> read(String text) {
      if (text.equals(NONE)) return Optional.of(new Value.Channels(Collections.emptySortedSet()));
      List<Channel> channels = new ArrayList<>();
      for (String code : COMMA.splitAsStream(text).toList()) {
        Optional<Channel> channel = Channel.of(code);
        if (channel.isEmpty()) return Optional.empty();
        channels.add(channel.get());
      }
      return Optional.of(
          new Value.Channels(Collections.unmodifiableSortedSet(new TreeSet<>(channels))));
    }
  },
  LANGUAGE {
    @Override
    Optional<Value> read(String text) {
      return TAG.matcher(text).matches() ? Optional.of(new Value.Language(text)) : Optional.empty();
    }
  };

  static final String NONE = "none";
  private static final Pattern AMOUNT = Pattern.compile("([A-Z0-9_]+) ([1-9][0-9]{0,14})");
  private static final Pattern COMMA = Pattern.compile(",");
  private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?");

  /// The value of this text; empty: there is none.
  abstract Optional<Value> read(String text);
}
