/**
 * A register taken over from a file ({@code ./madang load residents FILE.csv}): all of it is
 * checked before anything is entered, and a load cut short goes on where it stopped.
 */
@NullMarked
package org.madang.residents.loading.file;

import org.jspecify.annotations.NullMarked;
