package punchcard.rules;

/// The money that an event is about: what points that are sold with it are paid from.
///
/// @param money ISO 4217
/// @param paidMinor what is paid for everything, in minor units of the money
public record Sale(String money, long paidMinor) {}
