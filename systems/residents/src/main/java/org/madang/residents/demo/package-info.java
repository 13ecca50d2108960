/**
 * The demo country: residents nobody is, counted as the census counted, so that every page, rule
 * and benchmark has a whole country to work on. Never made in production.
 */
@NullMarked
package org.madang.residents.demo;

import org.jspecify.annotations.NullMarked;
