/** The reconciliation board: proposals, two reviews, the signed report, its withdrawal. */
@NullMarked
package org.madang.forensics.board;

import org.jspecify.annotations.NullMarked;
