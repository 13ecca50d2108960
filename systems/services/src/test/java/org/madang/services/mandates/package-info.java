@NullMarked
package org.madang.services.mandates;

import org.jspecify.annotations.NullMarked;
