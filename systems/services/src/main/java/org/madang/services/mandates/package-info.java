/** Acting for another: guardians, representatives, and the family of the dead. */
@NullMarked
package org.madang.services.mandates;

import org.jspecify.annotations.NullMarked;
