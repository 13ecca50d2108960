package org.madang.residents.demo;

/** Takes the demo country in, person by person; a household before its members. */
interface CountrySink {

    /**
     * @param formedOn day since 1970-01-01
     * @param endedOn the day it ended, or {@link org.madang.residents.loading.BinaryRows#OPEN}
     */
    void household(long id, int formedOn, int endedOn);

    void person(Person person);
}
