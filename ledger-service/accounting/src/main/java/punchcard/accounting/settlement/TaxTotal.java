package punchcard.accounting.settlement;

import java.time.LocalDate;
import punchcard.accounting.money.Money;
import punchcard.ledger.programme.TaxTreatment;

/// What the lines of a statement that are taxed alike come to.
///
/// @param net their sum, from the view of whose statement it is
/// @param tax the rate's part of it, rounded half up once; beside the total, not in it
public record TaxTotal(TaxTreatment treatment, LocalDate date, Money net, Money tax) {}
