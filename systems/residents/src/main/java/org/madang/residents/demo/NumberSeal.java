package org.madang.residents.demo;

/** Seals a resident number as the register keeps it. Safe for many threads. */
interface NumberSeal {

    /** For {@code number_cipher}. */
    byte[] cipher(String digits);

    /** For {@code number_index}. */
    byte[] index(String digits);
}
