package punchcard.onboarding.identifiers;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import punchcard.onboarding.evidence.ConsentQuestion;
import punchcard.onboarding.identity.Identifier;
import punchcard.onboarding.identity.IdentifierKind;
import punchcard.onboarding.identity.SendCode;

/// What is set up to send codes by; nothing is told to whom nothing reaches.
public final class Channels implements SendCode {
  private final Map<IdentifierKind, SendCode> all = new EnumMap<>(IdentifierKind.class);

  public Channels(Optional<MailServer> mail, Optional<SmsGateway> sms) {
    mail.ifPresent(it -> all.put(IdentifierKind.EMAIL, new MailedCodes(it)));
    sms.ifPresent(it -> all.put(IdentifierKind.PHONE, new TextedCodes(it)));
  }

  @Override
  public boolean reaches(IdentifierKind kind) {
    return all.containsKey(kind);
  }

  @Override
  public void send(Identifier to, String code, Instant expiresAt) {
    channel(to).send(to, code, expiresAt);
  }

  @Override
  public void send(Identifier to, ConsentQuestion about, String code, Instant expiresAt) {
    channel(to).send(to, about, code, expiresAt);
  }

  private SendCode channel(Identifier to) {
    SendCode channel = all.get(to.kind());
    if (channel == null) throw new IllegalStateException("nothing reaches a " + to.kind().code());
    return channel;
  }
}
