/// What an event earns: agreements, their posting rules, and the pure decision between an event and
/// the points it is worth (Fowler's Agreement Dispatcher).
///
/// Conditions and amounts are ports: how they are written down and worked out is the business of
/// the service around this core.
///
/// @see <a href="https://martinfowler.com/apsupp/accounting.pdf">Accounting Patterns: Agreement
///     Dispatcher, Posting Rules</a>
@NullMarked
package punchcard.rules;

import org.jspecify.annotations.NullMarked;
