/** Property and goods: register, depreciation, impairment, disposal, inventory. */
@NullMarked
package org.madang.finance.assets;

import org.jspecify.annotations.NullMarked;
