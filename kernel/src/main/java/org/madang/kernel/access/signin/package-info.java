/** How people sign in and stay signed in, and who may reach which path. */
@NullMarked
package org.madang.kernel.access.signin;

import org.jspecify.annotations.NullMarked;
