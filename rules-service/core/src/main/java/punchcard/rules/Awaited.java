package punchcard.rules;

/// Points that an event would be given, if a budget had enough: they wait until it is known
/// whether it has.
///
/// @param minor all that its rule gives, more than zero
public record Awaited(BudgetKey from, long minor) {}
