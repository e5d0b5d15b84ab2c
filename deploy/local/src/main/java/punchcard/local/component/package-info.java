/// What the local stack is made of: each component, how its process is started and how one knows
/// that it is ready. One file per component; the launcher knows only {@link Component}.
@NullMarked
package punchcard.local.component;

import org.jspecify.annotations.NullMarked;
