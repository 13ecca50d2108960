/** The sequencer among concurrent writers, crashes and rivals. */
@NullMarked
package org.madang.kernel.journal.sealing;

import org.jspecify.annotations.NullMarked;
