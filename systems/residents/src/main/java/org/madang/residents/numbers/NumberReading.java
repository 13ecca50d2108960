package org.madang.residents.numbers;

import java.time.LocalDate;
import org.madang.kernel.language.Text;
import org.madang.residents.ResidentNumber;
import org.madang.residents.Sex;

/** What a typed resident number turned out to be. */
public sealed interface NumberReading {

    /**
     * A well-formed number; whether anyone holds it is the register's to say.
     *
     * @param foreigner whether it is a foreigner's registration number
     */
    record Valid(ResidentNumber number, LocalDate birth, Sex sex, boolean foreigner)
            implements NumberReading {}

    /** Not a number, and why, in words for whoever typed it. */
    record Invalid(Fault fault) implements NumberReading {}

    /** What can be wrong with a typed number. */
    enum Fault {
        NOT_THIRTEEN_DIGITS(
                Text.of("주민등록번호는 숫자 13자리예요.", "A resident number has thirteen digits.")),
        NO_SUCH_DATE(
                Text.of("앞 6자리가 있는 날짜가 아니에요.", "The first six digits are not a date that exists.")),
        BORN_IN_THE_FUTURE(Text.of("아직 오지 않은 생년월일이에요.", "The date of birth has not come yet."));

        private final Text words;

        Fault(Text words) {
            this.words = words;
        }

        public Text words() {
            return words;
        }
    }
}
