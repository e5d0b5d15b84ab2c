package punchcard.accounting.exposure;

import java.time.LocalDate;
import punchcard.accounting.money.Money;
import punchcard.accounting.terms.Party;

/// Money that has changed hands between a partner and the operator.
///
/// @param amount more than zero: the partner paid; less: it was paid
public record Payment(Party partner, Money amount, LocalDate on) {}
