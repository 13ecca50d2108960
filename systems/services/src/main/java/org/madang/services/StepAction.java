package org.madang.services;

import org.madang.kernel.language.Text;

/**
 * A step that a process may take, by its code: a bean of any system. It runs in the transaction of
 * the step, so what it does stands or falls with the case; called again after a crash, it must find
 * what it did before.
 */
public interface StepAction {

    /** As {@code madang:action} names it, {@code system.verb}. */
    String code();

    /** What it does, for operators. */
    Text name();

    /** Takes the step. An exception is an incident; a lawful refusal is a value. */
    StepOutcome act(Step step);
}
