/** Processes of cases on Flowable: it holds numbers and codes, never a name. */
@NullMarked
package org.madang.services.engine;

import org.jspecify.annotations.NullMarked;
