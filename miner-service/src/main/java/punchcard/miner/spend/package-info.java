/// Answers what members spend where, on what and when: purchases summed up by month.
@NullMarked
package punchcard.miner.spend;

import org.jspecify.annotations.NullMarked;
