package punchcard.rules;

import punchcard.kernel.AgreementId;

/// A member of its audience meets a promotion.
///
/// @param version of the agreement
/// @param group whether the member gets it
public record Exposure(
    AgreementId agreement, int version, PromotionId promotion, Promotion.Group group) {}
