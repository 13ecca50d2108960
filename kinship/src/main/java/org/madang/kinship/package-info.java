/** Pedigree likelihoods and joint disaster victim identification. */
@NullMarked
package org.madang.kinship;

import org.jspecify.annotations.NullMarked;
