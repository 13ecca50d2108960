package org.madang;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The kernel, the resident register and this system, for the system's own tests. */
@SpringBootApplication
class ForensicsHouse {}
