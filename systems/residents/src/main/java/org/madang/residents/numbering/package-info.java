/** Another resident number by decision of the committee (주민등록번호 변경, Article 7-4). */
@NullMarked
package org.madang.residents.numbering;

import org.jspecify.annotations.NullMarked;
