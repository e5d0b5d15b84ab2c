@NullMarked
package punchcard.local.check;

import org.jspecify.annotations.NullMarked;
