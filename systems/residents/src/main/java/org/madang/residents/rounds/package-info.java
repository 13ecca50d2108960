/**
 * The yearly factual investigation of all households (주민등록 사실조사): a round is opened, households
 * answer from home, those that did not are visited, and what differs leads on to proceedings.
 */
@NullMarked
package org.madang.residents.rounds;

import org.jspecify.annotations.NullMarked;
