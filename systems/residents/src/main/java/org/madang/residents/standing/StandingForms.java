package org.madang.residents.standing;

import org.madang.kernel.access.Access;
import org.madang.kernel.language.Text;
import org.madang.residents.Status;
import org.madang.residents.addresses.AddressQuestion;
import org.madang.residents.entries.EntryForm;
import org.madang.residents.registry.RegisterClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The three forms of another standing. */
@Configuration(proxyBeanMethods = false)
class StandingForms {

    @Bean
    StandingForm.Addresses standingAddresses(
            AddressQuestion question, Access access, RegisterClock clock) {
        return new StandingForm.Addresses(question, access, clock);
    }

    @Bean
    EntryForm unknownResidenceForm(RecordUnknownResidence entry, StandingForm.Addresses addresses) {
        var words =
                new StandingForm.Words(
                        "unknown-residence",
                        Text.of("거주불명 등록", "Unknown residence"),
                        Text.of(
                                "거주 사실이 불분명한 사람을 마지막 주소에 따로 등록합니다. 직권으로 하려면 사실조사와 최고·공고의"
                                        + " 기간이 지나야 합니다. 1년이 지나고 공고를 두 번 하면 읍·면·동 사무소를"
                                        + " 관리주소로 할 수 있습니다 (주민등록법 제20조제6항).",
                                "Keeps people whose residence nobody knows apart, at their last"
                                        + " address. Ex officio it takes an investigation whose"
                                        + " notice has run out; after a year and two public"
                                        + " notices, the township's office may be the address"
                                        + " (Resident Registration Act, Article 20, paragraph 6)."),
                        Text.of("거주불명인 사람", "Whose residence is unknown"),
                        Text.of("누가 언제 무엇을 확인했는지 적습니다.", "Who confirmed what, and when."),
                        Text.of("거주불명으로 등록했습니다.", "Their residence is entered as unknown."));
        return new StandingForm(
                Status.UNKNOWN, words, RecordUnknownResidence.PURPOSE, addresses, entry::enter);
    }

    @Bean
    EntryForm departureForm(RegisterDeparture entry, StandingForm.Addresses addresses) {
        var words =
                new StandingForm.Words(
                        "departure",
                        Text.of("국외이주", "Departure abroad"),
                        Text.of(
                                "국외로 이주한 사람을 재외국민으로 구분하고, 관할 읍·면·동 사무소 주소를 행정상 관리주소로"
                                        + " 지정합니다 (주민등록법 제19조).",
                                "Keeps those who live abroad as nationals overseas, at the address"
                                        + " of their township's office (Resident Registration Act,"
                                        + " Article 19)."),
                        Text.of("국외로 이주하는 사람", "Who leaves the country"),
                        Text.of(
                                "해외이주신고 확인서의 번호나 통보 기관과 날짜",
                                "The emigration paper's number, or who notified it and when"),
                        Text.of("국외이주를 등록했습니다.", "The departure is entered."));
        return new StandingForm(
                Status.OVERSEAS, words, RegisterDeparture.PURPOSE, addresses, entry::enter);
    }

    @Bean
    EntryForm cancellationForm(CancelRegistration entry, StandingForm.Addresses addresses) {
        var words =
                new StandingForm.Words(
                        "cancellation",
                        Text.of("말소", "Strike off the register"),
                        Text.of(
                                "법이 정한 사유가 있을 때만 등록을 말소합니다. 기록은 남고, 잘못된 말소는 재등록으로 되돌립니다"
                                        + " (주민등록법 제8조, 제20조, 제21조).",
                                "Only on a ground the law names. The record is kept, and a wrong"
                                        + " cancellation is undone by registering again (Resident"
                                        + " Registration Act, Articles 8, 20 and 21)."),
                        Text.of("말소하는 사람", "Who is struck off"),
                        Text.of(
                                "통보 기관, 판결 또는 조사 결과의 번호와 날짜",
                                "Number and date of the notice, judgment or investigation"),
                        Text.of("등록을 말소했습니다.", "They are struck off the register."));
        return new StandingForm(
                Status.CANCELLED, words, CancelRegistration.PURPOSE, addresses, entry::enter);
    }
}
