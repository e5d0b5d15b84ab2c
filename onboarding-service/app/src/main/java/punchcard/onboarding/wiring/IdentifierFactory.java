package punchcard.onboarding.wiring;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import punchcard.onboarding.Proving;
import punchcard.onboarding.identifiers.Channels;
import punchcard.onboarding.identifiers.LibPhoneNumbers;
import punchcard.onboarding.identifiers.RandomSalts;
import punchcard.onboarding.identity.DrawSalt;
import punchcard.onboarding.identity.ReadPhone;
import punchcard.onboarding.identity.SendCode;
import punchcard.onboarding.identity.VerifySubject;
import punchcard.onboarding.merge.VerifyMember;
import punchcard.onboarding.stream.ProviderKeys;
import punchcard.onboarding.stream.SignedTokens;
import punchcard.onboarding.stream.TokenMembers;
import punchcard.onboarding.stream.TokenSubjects;
import punchcard.onboarding.stream.Tokens;

/// Puts together what members' identifiers need.
@Factory
final class IdentifierFactory {
  @Singleton
  DrawSalt salts() {
    return new RandomSalts();
  }

  @Singleton
  ReadPhone phones() {
    return new LibPhoneNumbers();
  }

  @Singleton
  SendCode codes(OnboardingSettings settings) {
    return new Channels(settings.mail(), settings.sms());
  }

  @Singleton
  Tokens tokens(OnboardingSettings settings) {
    return new SignedTokens(new ProviderKeys(settings.providerKeys()));
  }

  @Singleton
  VerifySubject subjects(OnboardingSettings settings, Tokens tokens) {
    return new TokenSubjects(tokens, Proving.by(settings.issuer()));
  }

  @Singleton
  VerifyMember members(OnboardingSettings settings, Tokens tokens) {
    return new TokenMembers(tokens, Proving.by(settings.issuer()));
  }
}
