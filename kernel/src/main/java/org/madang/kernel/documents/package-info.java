/**
 * Documents: typed data becomes a typeset, signed PDF/A-3a that anyone can check, online by its
 * number or offline by its bytes.
 */
@ApplicationModule(id = "kernel.documents")
@NullMarked
package org.madang.kernel.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
