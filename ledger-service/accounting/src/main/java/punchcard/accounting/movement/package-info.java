/// How the entries of the journal are read: which lots of points went from where to where.
@NullMarked
package punchcard.accounting.movement;

import org.jspecify.annotations.NullMarked;
