package org.madang.kernel;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The kernel alone, for its own tests. */
@SpringBootApplication
class TestKernel {}
