/** Drawing by hand, what the network sees of it, and how its answer is shown. Knows nothing of networks or training. */
@NullMarked
package dev.inkling.ui.draw;

import org.jspecify.annotations.NullMarked;
