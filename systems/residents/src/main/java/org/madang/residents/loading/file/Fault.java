package org.madang.residents.loading.file;

import org.jspecify.annotations.Nullable;
import org.madang.kernel.language.Text;

/**
 * What is wrong with a line. The words never repeat what stands there: a report of faults may be
 * sent to people who may not see the register.
 *
 * @param line from 1, the heading
 * @param column null where it is about the line as a whole
 */
record Fault(long line, @Nullable Column column, Text words) {}
