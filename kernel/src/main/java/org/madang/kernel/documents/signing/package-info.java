/** Signing: keys of issuers, the CMS of a PAdES signature, time stamps. */
@NullMarked
package org.madang.kernel.documents.signing;

import org.jspecify.annotations.NullMarked;
