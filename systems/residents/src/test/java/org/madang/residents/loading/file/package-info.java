@NullMarked
package org.madang.residents.loading.file;

import org.jspecify.annotations.NullMarked;
