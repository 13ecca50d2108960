package org.madang.residents.demo;

import org.madang.residents.demo.Townships.Township;

/** From a day on, at an address. */
record Stay(int from, Township township, long address, String unit) {}
