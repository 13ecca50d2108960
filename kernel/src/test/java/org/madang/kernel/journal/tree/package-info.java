/** Trees against the RFC's own definition, and proofs that must fail. */
@NullMarked
package org.madang.kernel.journal.tree;

import org.jspecify.annotations.NullMarked;
