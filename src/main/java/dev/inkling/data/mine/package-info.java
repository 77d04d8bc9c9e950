/** My digits: what the user has drawn, with the digits it stands for; kept as strokes, in a database and in files. */
@NullMarked
package dev.inkling.data.mine;

import org.jspecify.annotations.NullMarked;
