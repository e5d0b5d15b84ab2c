/// Journal vouchers for the general ledger of whoever keeps books: what liability and settlement
/// come to, as debits and credits that balance.
@NullMarked
package punchcard.accounting.voucher;

import org.jspecify.annotations.NullMarked;
