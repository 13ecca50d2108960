package org.madang.services.testing;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.madang.kernel.language.Text;
import org.madang.services.Step;
import org.madang.services.StepAction;
import org.madang.services.StepOutcome;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A step that can be broken and repaired. */
@TestConfiguration(proxyBeanMethods = false)
public class TestSteps {

    /** The step {@code test.fragile}. */
    public static final class Fragile implements StepAction {
        public final AtomicBoolean broken = new AtomicBoolean();
        public final AtomicInteger taken = new AtomicInteger();

        @Override
        public String code() {
            return "test.fragile";
        }

        @Override
        public Text name() {
            return Text.of("시험", "A test");
        }

        @Override
        public StepOutcome act(Step step) {
            if (broken.get()) {
                throw new IllegalStateException("the step is broken");
            }
            taken.incrementAndGet();
            return new StepOutcome.Decided(true, Text.of("시험", "A test"));
        }
    }

    @Bean
    Fragile fragile() {
        return new Fragile();
    }
}
