package org.madang.residents.entries;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Reply;

/**
 * A report that an official answers on one page and enters on the next, where what it would change
 * stands before and after. A page makes one from the record and the form it was sent.
 *
 * @param <R> what becomes of it
 */
public interface DeskReport<R> {

    Text title();

    /** Where the answers go, and go again. */
    String action();

    /** Where somebody goes who gives it up. */
    String back();

    Purpose purpose();

    /** Reads the answers and makes the entry; null with the errors in the form. */
    @Nullable R enter();

    /**
     * Makes the entry to be looked at and taken back: another one only where somebody else makes it
     * in the end, as with what a second official approves.
     */
    default @Nullable R rehearse() {
        return enter();
    }

    /** Whom it has changed; null where it was refused or changes nothing yet. */
    @Nullable Concerned concerned(R result);

    /** What else the record says that it may change, as it is when this is asked. */
    default List<Fact> also() {
        return List.of();
    }

    /** What confirming it does. */
    default Text lead() {
        return Text.of(
                "확정하면 ‘처리한 뒤’처럼 바뀝니다. 아직 아무것도 바뀌지 않았습니다.",
                "Confirm it and the register will say what stands under “Afterwards”. Nothing has"
                        + " changed yet.");
    }

    /** What must be known before it is confirmed. */
    default List<Text> remarks(R result) {
        return List.of();
    }

    /** The button that enters it. */
    default Text confirm() {
        return Text.of("확정하고 등록", "Confirm and enter");
    }

    /** The form again, with what was answered. */
    Reply again();

    /** What is answered once it is entered or refused. */
    Reply answered(R result);
}
