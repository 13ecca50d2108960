package org.madang.services;

import java.util.Map;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Language;
import org.madang.kernel.language.Text;

/**
 * What a step knows of its case.
 *
 * @param applicant resident who applied
 * @param subject resident it is for; the applicant, or whom they act for
 * @param answers what was answered, by field
 * @param facts what was fetched, by the code of the evidence
 * @param purpose what the step journals with
 */
public record Step(
        long caseId,
        String number,
        String service,
        int version,
        Text serviceName,
        long applicant,
        long subject,
        Language language,
        Map<String, Object> answers,
        Map<String, Object> facts,
        Purpose purpose) {

    public Step {
        answers = Map.copyOf(answers);
        facts = Map.copyOf(facts);
    }
}
