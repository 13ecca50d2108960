/** Puts committed entries into the Merkle tree, in one place each, and signs the tree. */
@NullMarked
package org.madang.kernel.journal.sealing;

import org.jspecify.annotations.NullMarked;
