package org.madang.kernel.documents.typeset;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The logical structure of a document: what is a heading, a table, a cell, in reading order, so
 * that it can be read aloud (ISO 14289-1) and re-flowed (ISO 19005-3, conformance level A).
 */
final class Structure {

    /** One element: a tag with children that are elements, marked content or a form field. */
    static final class Element {
        private final String tag;
        private final int object;
        private final @Nullable Element parent;
        private final List<Object> kids = new ArrayList<>(2);
        private String attributes = "";
        private @Nullable String alternative;

        private Element(String tag, int object, @Nullable Element parent) {
            this.tag = tag;
            this.object = object;
            this.parent = parent;
        }

        /** What a listener hears in place of a picture or field. */
        Element alternative(String words) {
            alternative = words;
            return this;
        }

        Element attributes(String dictionary) {
            attributes = dictionary;
            return this;
        }
    }

    private record Marked(int page, int number) {}

    private record Field(int page, int object) {}

    private final PdfObjects objects;
    private final List<Element> elements = new ArrayList<>(256);
    private final List<List<Element>> byPage = new ArrayList<>();
    private final List<Element> fields = new ArrayList<>();
    private final int root;
    private final Element document;

    Structure(PdfObjects objects) {
        this.objects = objects;
        this.root = objects.reserve();
        this.document = new Element("Document", objects.reserve(), null);
        elements.add(document);
    }

    int root() {
        return root;
    }

    Element document() {
        return document;
    }

    Element add(Element parent, String tag) {
        var element = new Element(tag, objects.reserve(), parent);
        parent.kids.add(element);
        elements.add(element);
        return element;
    }

    /** Notes that the element's content stands on the page, and returns its number there. */
    int mark(Element element, int page) {
        while (byPage.size() <= page) {
            byPage.add(new ArrayList<>());
        }
        var marked = byPage.get(page);
        marked.add(element);
        element.kids.add(new Marked(page, marked.size() - 1));
        return marked.size() - 1;
    }

    /** Notes a form field and returns its key in the parent tree, given the number of pages. */
    int field(Element element, int page, int object, int pages) {
        element.kids.add(new Field(page, object));
        fields.add(element);
        return pages + fields.size() - 1;
    }

    void write(int[] pageObjects) {
        int tree = objects.reserve();
        objects.begin(root)
                .ascii("<</Type/StructTreeRoot/K ")
                .reference(document.object)
                .ascii("/ParentTree ")
                .reference(tree)
                .ascii("/ParentTreeNextKey ")
                .number(pageObjects.length + fields.size())
                .ascii(">>");
        objects.end();
        for (var element : elements) {
            write(element, pageObjects);
        }
        var out = objects.begin(tree).ascii("<</Nums[");
        for (int page = 0; page < pageObjects.length; page++) {
            out.number(page).one('[');
            if (page < byPage.size()) {
                for (var element : byPage.get(page)) {
                    out.reference(element.object).one(' ');
                }
            }
            out.one(']');
        }
        for (int i = 0; i < fields.size(); i++) {
            out.number(pageObjects.length + i).one(' ').reference(fields.get(i).object);
        }
        out.ascii("]>>");
        objects.end();
    }

    private void write(Element element, int[] pageObjects) {
        var out = objects.begin(element.object).ascii("<</S/").ascii(element.tag).ascii("/P ");
        out.reference(element.parent == null ? root : element.parent.object);
        int home = homePage(element);
        if (home >= 0) {
            out.ascii("/Pg ").reference(pageObjects[home]);
        }
        if (element.alternative != null) {
            out.ascii("/Alt").text(element.alternative);
        }
        out.ascii(element.attributes).ascii("/K[");
        for (var kid : element.kids) {
            switch (kid) {
                case Element child -> out.reference(child.object).one(' ');
                case Marked marked when marked.page == home -> out.number(marked.number).one(' ');
                case Marked marked ->
                        out.ascii("<</Type/MCR/Pg ")
                                .reference(pageObjects[marked.page])
                                .ascii("/MCID ")
                                .number(marked.number)
                                .ascii(">>");
                case Field field ->
                        out.ascii("<</Type/OBJR/Pg ")
                                .reference(pageObjects[field.page])
                                .ascii("/Obj ")
                                .reference(field.object)
                                .ascii(">>");
                default -> throw new IllegalStateException("no such child: " + kid);
            }
        }
        out.ascii("]>>");
        objects.end();
    }

    private static int homePage(Element element) {
        for (var kid : element.kids) {
            if (kid instanceof Marked marked) {
                return marked.page;
            }
        }
        return -1;
    }
}
