/** Programs of other agencies: how they get a token, and what a token is worth. */
@NullMarked
package org.madang.kernel.access.machines;

import org.jspecify.annotations.NullMarked;
