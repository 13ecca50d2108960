package org.madang;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The kernel and this system, for the system's own tests. */
@SpringBootApplication
class FinanceHouse {}
