package punchcard.onboarding.stream;

import punchcard.avro.OnboardingReply;

/// A reply and the partition of `onboarding-replies` that its caller reads.
public record AddressedReply(int partition, OnboardingReply reply) {}
