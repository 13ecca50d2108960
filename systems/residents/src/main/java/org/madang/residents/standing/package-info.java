/**
 * Standing in the register (등록 상태): unknown residence (거주불명), departure abroad (국외이주), cancellation
 * (말소), and registration again (재등록).
 */
@NullMarked
package org.madang.residents.standing;

import org.jspecify.annotations.NullMarked;
