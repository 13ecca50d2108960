/**
 * Many residents at once: from a file, or made up for a demo. Rows are copied in PostgreSQL's own
 * format, a batch commits with its place in the whole, and keys are built after the rows.
 */
@NullMarked
package org.madang.residents.loading;

import org.jspecify.annotations.NullMarked;
