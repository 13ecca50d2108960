/** The bank (금고): payment files in ISO 20022, its answers, and what they settle. */
@NullMarked
package org.madang.finance.banking;

import org.jspecify.annotations.NullMarked;
