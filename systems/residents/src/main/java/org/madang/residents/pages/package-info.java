/** What the pages of the register share: opening a record, reading a number, telling a refusal. */
@NullMarked
package org.madang.residents.pages;

import org.jspecify.annotations.NullMarked;
