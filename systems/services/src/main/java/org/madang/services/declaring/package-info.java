/**
 * Services as they are declared: one folder each, read, checked with file and line, and held in
 * versions.
 */
@NullMarked
package org.madang.services.declaring;

import org.jspecify.annotations.NullMarked;
