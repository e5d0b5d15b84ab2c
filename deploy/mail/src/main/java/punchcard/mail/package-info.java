/// A mail server that keeps what it gets, for a person who wants to read it.
@NullMarked
package punchcard.mail;

import org.jspecify.annotations.NullMarked;
