@NullMarked
package punchcard.ledger.books;

import org.jspecify.annotations.NullMarked;
