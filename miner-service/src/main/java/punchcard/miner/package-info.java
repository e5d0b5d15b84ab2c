/// What a miner is: the log it reads, the tables it keeps, and the pure fold between them. To add
/// one, put a bean that implements {@link punchcard.miner.Miner} into a package of its own.
@NullMarked
package punchcard.miner;

import org.jspecify.annotations.NullMarked;
