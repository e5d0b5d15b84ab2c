package punchcard.onboarding.profile;

import static java.util.stream.Collectors.joining;

import java.util.SortedSet;
import punchcard.kernel.Currency;

/// What a preference is set to. Nothing that identifies a person: channels are names, not
/// addresses.
public sealed interface Value {
  /// As the log and callers write it; one value has one text.
  String text();

  /// Yes or no: `on`, `off`.
  record Switch(boolean on) implements Value {
    @Override
    public String text() {
      return on ? "on" : "off";
    }
  }

  /// A balance: `POINTS 1000`.
  ///
  /// @param amountMinor in minor units, from 1
  record Threshold(Currency currency, long amountMinor) implements Value {
    @Override
    public String text() {
      return currency + " " + amountMinor;
    }
  }

  /// Ways to reach a member: `email,push`; `none`.
  record Channels(SortedSet<Channel> channels) implements Value {
    @Override
    public String text() {
      return channels.isEmpty()
          ? ValueForm.NONE
          : channels.stream().map(Channel::code).collect(joining(","));
    }
  }

  /// A language by its tag (BCP 47): `en`, `pt-BR`.
  record Language(String tag) implements Value {
    @Override
    public String text() {
      return tag;
    }
  }
}
