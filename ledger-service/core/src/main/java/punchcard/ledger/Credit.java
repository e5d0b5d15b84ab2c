package punchcard.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import punchcard.kernel.AgreementId;
import punchcard.kernel.Currency;
import punchcard.kernel.PartnerId;

/// Points that one rule asks to give.
///
/// @param amountMinor minor units; the ledger refuses what is not more than zero
/// @param fundedBy the partner that pays
/// @param expiresOn the last day on which they can be spent; null: they do not expire
public record Credit(
    Currency currency,
    long amountMinor,
    PartnerId fundedBy,
    AgreementId agreement,
    int agreementVersion,
    String ruleId,
    @Nullable LocalDate expiresOn) {}
