/** What all of the program's SQLite databases share: how they are opened, asked and written, and what can go wrong. */
@NullMarked
package dev.inkling.data.sqlite;

import org.jspecify.annotations.NullMarked;
