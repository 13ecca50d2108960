/**
 * Proceedings of the registry: the factual investigation with its notices (사실조사, 최고, 공고), and the
 * way of a request for another number to the committee and back.
 */
@NullMarked
package org.madang.residents.proceedings;

import org.jspecify.annotations.NullMarked;
