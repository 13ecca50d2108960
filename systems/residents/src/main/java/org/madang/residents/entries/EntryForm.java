package org.madang.residents.entries;

import gg.jte.Content;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Ui;
import org.madang.residents.pages.DeskRecords.Opened;
import org.madang.residents.pages.Told;

/**
 * How an official is asked for an entry that starts from somebody's record. Beans of this type are
 * offered on the record and at {@code /desk/residents/{id}/entries/…}.
 */
public interface EntryForm {

    /** The last step of its address. */
    String path();

    Text title();

    /** What it is and what the law says, in a sentence or two. */
    Text lead();

    Group group();

    /** Why the record is opened for it. */
    Purpose purpose();

    /** Whether it may come into question for this person; the rules decide in the end. */
    boolean offered(Opened opened);

    /** What is asked; the form is filled with what was typed. */
    List<Content> fields(Ui ui, Form form, Opened opened);

    /** Reads the form and makes the entry; null with the errors in the form. */
    @Nullable EntryResult send(Form form, Opened opened);

    /** Fills the form as it is first shown. */
    default void start(Form form, Opened opened) {}

    /** The field of the form that asks for a field of the command; empty where none does. */
    default UnaryOperator<String> places(Opened opened) {
        return Told.only();
    }

    /** What is said when it is done. */
    default Text done(EntryResult.Entered entered) {
        return Text.of("등록했습니다.", "It is entered.");
    }

    /**
     * What it may change beside the household and the facts of its members, as the register has it
     * when this is asked: it stands before and after beside them.
     */
    default List<Fact> also(Opened opened) {
        return List.of();
    }

    /** Where the record lists it. */
    enum Group {
        HOUSEHOLD(Text.of("세대", "Household")),
        STANDING(Text.of("거주와 등록 상태", "Residence and standing")),
        PERSON(Text.of("번호와 가족관계", "Number and family")),
        MARKS(Text.of("표시와 보호", "Marks and protection"));

        private final Text word;

        Group(Text word) {
            this.word = word;
        }

        public Text word() {
            return word;
        }
    }
}
