package org.madang.services.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.madang.kernel.testing.TestDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A test in a small demo country; jobs run when the test says so. One context for all of them. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = {"madang.population=2000", "madang.services.jobs=false"})
@ContextConfiguration(initializers = {TestDatabase.class, Outside.class})
@AutoConfigureMockMvc
@Import(TestSteps.class)
public @interface PortalTest {}
