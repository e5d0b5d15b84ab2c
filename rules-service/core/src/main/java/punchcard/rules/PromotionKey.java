package punchcard.rules;

import punchcard.kernel.AgreementId;

/// The events for which a promotion has given a member points, whatever its rules are.
public record PromotionKey(AgreementId agreement, PromotionId promotion, Window per)
    implements Counted {}
