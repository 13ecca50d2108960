/**
 * What is hashed, signed and exported, byte for byte: entries, checkpoints, keys. Pure: no Spring,
 * no database, so that an export can be checked anywhere.
 */
@NullMarked
package org.madang.kernel.journal.format;

import org.jspecify.annotations.NullMarked;
