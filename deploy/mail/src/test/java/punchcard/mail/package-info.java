@NullMarked
package punchcard.mail;

import org.jspecify.annotations.NullMarked;
