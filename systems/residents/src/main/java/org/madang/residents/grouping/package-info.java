/** Places where people live together under somebody's care, who reports for them (Article 12). */
@NullMarked
package org.madang.residents.grouping;

import org.jspecify.annotations.NullMarked;
