/// What accountants decide: estimates, closings, departures; each takes two people.
@NullMarked
package punchcard.accounting.decision;

import org.jspecify.annotations.NullMarked;
