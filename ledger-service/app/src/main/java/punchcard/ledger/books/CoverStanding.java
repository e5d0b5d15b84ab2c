package punchcard.ledger.books;

import punchcard.accounting.exposure.CoverUse;
import punchcard.accounting.period.Cut;
import punchcard.ledger.programme.PartnerTerms;

/// How far a partner's cover is used.
///
/// @param upTo for which position of the journal that is true
public record CoverStanding(PartnerTerms terms, CoverUse use, Cut upTo) {}
