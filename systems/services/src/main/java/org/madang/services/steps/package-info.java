/** Steps that the portal itself brings to processes. */
@NullMarked
package org.madang.services.steps;

import org.jspecify.annotations.NullMarked;
