/** My digits: what people draw themselves is said to be a digit, looked through, and learned from. */
@NullMarked
package dev.inkling.ui.mine;

import org.jspecify.annotations.NullMarked;
