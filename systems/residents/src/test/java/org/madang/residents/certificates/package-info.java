/** What stands on a certificate, and what does not. */
@NullMarked
package org.madang.residents.certificates;

import org.jspecify.annotations.NullMarked;
