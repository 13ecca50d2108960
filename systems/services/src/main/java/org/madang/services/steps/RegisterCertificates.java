package org.madang.services.steps;

import org.madang.kernel.access.Access;
import org.madang.kernel.access.Actor;
import org.madang.kernel.language.Text;
import org.madang.residents.CertificateChoices;
import org.madang.residents.CertificateKind;
import org.madang.residents.Certificates;
import org.madang.services.Step;
import org.madang.services.StepAction;
import org.madang.services.StepOutcome;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Copies of the register as steps: the register issues them, a case asks for them. */
@Configuration(proxyBeanMethods = false)
class RegisterCertificates {

    @Bean
    StepAction householdCertificate(Certificates certificates, Access access) {
        return new Issue(CertificateKind.HOUSEHOLD, certificates, access);
    }

    @Bean
    StepAction individualCertificate(Certificates certificates, Access access) {
        return new Issue(CertificateKind.INDIVIDUAL, certificates, access);
    }

    private record Issue(CertificateKind kind, Certificates certificates, Access access)
            implements StepAction {

        @Override
        public String code() {
            return kind.code();
        }

        @Override
        public Text name() {
            return Text.of("{0} 발급", "Issue: {0}").with(kind.word());
        }

        /** For the applicant, who asked for it: also when their fee is told later by the bank. */
        @Override
        public StepOutcome act(Step step) {
            var usual = CertificateChoices.usual(kind, step.language());
            var choices =
                    new CertificateChoices(
                            kind,
                            step.language(),
                            "whole".equals(step.answers().get("number")),
                            history(step, usual.history()),
                            !"no".equals(step.answers().get("relations")));
            var issued =
                    access.as(
                            new Actor.Resident(step.applicant()),
                            () -> certificates.issue(step.subject(), choices));
            return new StepOutcome.Done(issued.number().value());
        }

        private static CertificateChoices.History history(
                Step step, CertificateChoices.History usual) {
            return switch (String.valueOf(step.answers().get("history"))) {
                case "none" -> CertificateChoices.History.NONE;
                case "five-years" -> CertificateChoices.History.FIVE_YEARS;
                case "all" -> CertificateChoices.History.ALL;
                default -> usual;
            };
        }
    }
}
