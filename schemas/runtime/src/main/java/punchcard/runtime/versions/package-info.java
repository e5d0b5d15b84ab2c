/// Topics of versions, such as those of agreements and of currencies: every version of every one of
/// them, read whole, and added to one version at a time however many instances publish.
@NullMarked
package punchcard.runtime.versions;

import org.jspecify.annotations.NullMarked;
