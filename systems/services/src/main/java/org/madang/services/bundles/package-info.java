/** Life events: one application that starts services of several agencies, and one status of all. */
@NullMarked
package org.madang.services.bundles;

import org.jspecify.annotations.NullMarked;
