/** Many runs at once: settings varied over lists and ranges, a queue for the runs, and the learning-rate range test. */
@NullMarked
package dev.inkling.train.sweep;

import org.jspecify.annotations.NullMarked;
