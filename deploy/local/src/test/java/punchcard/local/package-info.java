@NullMarked
package punchcard.local;

import org.jspecify.annotations.NullMarked;
