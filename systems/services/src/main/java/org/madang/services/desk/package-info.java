/** The desk of officials: what is to be done, case by case, with the days of the law. */
@NullMarked
package org.madang.services.desk;

import org.jspecify.annotations.NullMarked;
