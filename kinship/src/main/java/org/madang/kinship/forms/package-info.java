/**
 * The INTERPOL forms of disaster victim identification as data, and what they say to each other.
 */
@NullMarked
package org.madang.kinship.forms;

import org.jspecify.annotations.NullMarked;
