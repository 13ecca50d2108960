/**
 * First registration of those who were never in the register: foundlings, new nationals, late
 * reports.
 */
@NullMarked
package org.madang.residents.enrolling;

import org.jspecify.annotations.NullMarked;
