/**
 * What follows from a move for others: the owner's notice (Article 16-2), deemed reports (Article
 * 17).
 */
@NullMarked
package org.madang.residents.notifying;

import org.jspecify.annotations.NullMarked;
