package org.madang.residents.entries;

import org.madang.kernel.journal.Purpose;
import org.madang.kernel.language.Text;
import org.madang.kernel.pages.Form;
import org.madang.kernel.pages.Page;
import org.madang.kernel.pages.Reply;
import org.madang.residents.pages.DeskRecords;

/**
 * A report about somebody whose record stands open: it is reached from there, under a name of its
 * own, and leads back there.
 *
 * @param <R> what becomes of it
 */
public abstract class RecordReport<R> implements DeskReport<R> {

    /**
     * What all reports of one kind have in common.
     *
     * @param part the last part of the address, behind that of the record
     * @param view the template, which is shown the record and the form
     */
    public record Kind(Text title, String part, Purpose purpose, String view) {}

    private final Kind kind;
    protected final DeskRecords.Opened opened;
    protected final Form form;

    protected RecordReport(Kind kind, DeskRecords.Opened opened, Form form) {
        this.kind = kind;
        this.opened = opened;
        this.form = form;
    }

    @Override
    public final Text title() {
        return kind.title();
    }

    @Override
    public final String action() {
        return opened.path() + "/" + kind.part();
    }

    @Override
    public final String back() {
        return opened.path();
    }

    @Override
    public final Purpose purpose() {
        return kind.purpose();
    }

    @Override
    public final Reply again() {
        return Page.of(title(), kind.view(), model()).width(Page.Width.READING).with(form);
    }

    /** What the template is shown. */
    protected abstract Object model();
}
