/** What proves what: facts that government holds, and files of what it does not. */
@NullMarked
package org.madang.services.evidence;

import org.jspecify.annotations.NullMarked;
