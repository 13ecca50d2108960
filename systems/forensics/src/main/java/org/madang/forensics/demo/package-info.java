/** A made-up disaster for a demo house. */
@NullMarked
package org.madang.forensics.demo;

import org.jspecify.annotations.NullMarked;
