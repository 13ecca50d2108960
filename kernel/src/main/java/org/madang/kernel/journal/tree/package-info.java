/** Merkle trees by RFC 9162, section 2.1: hashes, growing, proofs. Pure: no Spring, no database. */
@NullMarked
package org.madang.kernel.journal.tree;

import org.jspecify.annotations.NullMarked;
