package punchcard.accounting.movement;

import java.time.LocalDate;
import punchcard.kernel.Currency;
import punchcard.ledger.journal.Stamp;

/// What is left of a lot in one place.
///
/// @param holder the member; for what is in transit, the programme's clearing account
/// @param lotId `<member>-<sequence>.<index>`; empty in transit
/// @param minor minor units, never zero
/// @param allocatedMinor its part of a sale's price, in minor units of the stamp's money
public record OpenLot(
    String holder,
    String lotId,
    Place place,
    Currency currency,
    Stamp stamp,
    LocalDate earnedOn,
    long minor,
    long allocatedMinor) {}
