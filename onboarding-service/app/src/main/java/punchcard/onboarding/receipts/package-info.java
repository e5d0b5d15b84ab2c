/// Signed receipts of consents, their key and the receipts themselves in PostgreSQL.
@NullMarked
package punchcard.onboarding.receipts;

import org.jspecify.annotations.NullMarked;
