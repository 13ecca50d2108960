/** Finding a service by an everyday word, in Korean or English, slips of the pen included. */
@NullMarked
package org.madang.services.search;

import org.jspecify.annotations.NullMarked;
