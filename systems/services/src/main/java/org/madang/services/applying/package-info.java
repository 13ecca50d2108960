/** From the start page of a service to the moment it is handed in. */
@NullMarked
package org.madang.services.applying;

import org.jspecify.annotations.NullMarked;
