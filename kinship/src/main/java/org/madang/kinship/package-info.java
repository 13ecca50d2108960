/**
 * Pedigree likelihoods and joint disaster victim identification: who is related to whom, how
 * strongly the evidence says so, and how sure the sum is. Needs nothing but the JDK.
 */
@NullMarked
package org.madang.kinship;

import org.jspecify.annotations.NullMarked;
