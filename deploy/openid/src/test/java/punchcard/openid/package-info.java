@NullMarked
package punchcard.openid;

import org.jspecify.annotations.NullMarked;
