/** Small random changes of training images: where and how they stand, how they are bent, how thick their strokes are. */
@NullMarked
package dev.inkling.data.augment;

import org.jspecify.annotations.NullMarked;
