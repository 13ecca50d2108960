package org.madang;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The kernel, the register and the portal, for the portal's own tests. */
@SpringBootApplication
class ServicesHouse {}
