package punchcard.miner;

/// A question that analysts ask often, as a view in schema `reporting`.
///
/// @param name the view's name, unique in the schema
/// @param query the SELECT behind it
public record View(String name, String query) {}
