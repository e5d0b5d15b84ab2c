/// The whole system on one machine: {@link LocalStack} starts, watches and stops it, {@link Up},
/// {@link Down} and {@link Reset} are its commands. System tests and the bench use LocalStack.
@NullMarked
package punchcard.local;

import org.jspecify.annotations.NullMarked;
