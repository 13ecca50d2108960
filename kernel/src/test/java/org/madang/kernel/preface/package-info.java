@NullMarked
package org.madang.kernel.preface;

import org.jspecify.annotations.NullMarked;
