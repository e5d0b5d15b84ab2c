@NullMarked
package punchcard.local.demo;

import org.jspecify.annotations.NullMarked;
