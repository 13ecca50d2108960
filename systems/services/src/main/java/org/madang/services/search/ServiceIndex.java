package org.madang.services.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.ko.KoreanAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.madang.kernel.pages.ServiceFinder.Found;

/**
 * An index in memory. Korean words are taken apart into their morphemes, English ones to their
 * stems; pairs of syllables and one slip of a letter are forgiven, for less. Words of a name count
 * most, then what people call it, then its summary.
 */
final class ServiceIndex {

    private static final int MOST = 30;

    /** Below this share of the best score a hit is noise. */
    private static final float NOISE = 0.12f;

    private record Weighed(String name, boolean english, float weight) {}

    private static final List<Weighed> FIELDS =
            List.of(
                    new Weighed("nameKo", false, 6f),
                    new Weighed("nameEn", true, 6f),
                    new Weighed("words", false, 5f),
                    new Weighed("wordsEn", true, 5f),
                    new Weighed("sumKo", false, 1.5f),
                    new Weighed("sumEn", true, 1.5f));

    /** One service to be found. */
    record Entry(Found found, List<String> words) {}

    private final List<Entry> entries;
    private final Analyzer analyzer;
    private final IndexSearcher searcher;

    ServiceIndex(List<Entry> entries) {
        this.entries = List.copyOf(entries);
        var korean = new KoreanAnalyzer();
        var english = new EnglishAnalyzer();
        this.analyzer =
                new PerFieldAnalyzerWrapper(
                        korean,
                        Map.of(
                                "nameEn", english,
                                "wordsEn", english,
                                "sumEn", english,
                                "pairs", new Pairs()));
        this.searcher = new IndexSearcher(build());
    }

    private DirectoryReader build() {
        var directory = new ByteBuffersDirectory();
        try {
            try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
                for (int i = 0; i < entries.size(); i++) {
                    writer.addDocument(document(i, entries.get(i)));
                }
            }
            return DirectoryReader.open(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(int number, Entry entry) {
        var found = entry.found();
        var words = String.join(" ", entry.words());
        var document = new Document();
        document.add(new StoredField("number", number));
        document.add(new StringField("path", found.path(), Field.Store.NO));
        put(document, "nameKo", found.name().ko());
        put(document, "nameEn", found.name().en());
        put(document, "words", words);
        put(document, "wordsEn", words);
        put(document, "sumKo", found.summary().ko());
        put(document, "sumEn", found.summary().en());
        put(document, "pairs", found.name().ko().replace(" ", "") + " " + words);
        return document;
    }

    private static void put(Document document, String field, String words) {
        document.add(new TextField(field, words, Field.Store.NO));
    }

    List<Found> find(String typed) {
        try {
            var query = query(typed);
            if (query.clauses().isEmpty()) {
                return List.of();
            }
            // Counts no more hits than are shown: what cannot be among the best is passed over.
            var best = new TopScoreDocCollectorManager(MOST, MOST);
            var hits = searcher.search(query, best).scoreDocs;
            var all = new ArrayList<Found>();
            for (var hit : hits) {
                if (hit.score >= hits[0].score * NOISE) {
                    var stored = searcher.storedFields().document(hit.doc);
                    int number = stored.getField("number").numericValue().intValue();
                    all.add(entries.get(number).found());
                }
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A word that the index knows is taken as typed; a slip is looked for only in one it does not.
     */
    private BooleanQuery query(String typed) throws IOException {
        var korean = terms("nameKo", typed);
        var english = terms("nameEn", typed);
        var query = new BooleanQuery.Builder();
        var slips = slips(korean, english);
        for (var field : FIELDS) {
            for (var term : field.english() ? english : korean) {
                var word = new Term(field.name(), term);
                add(query, new TermQuery(word), field.weight());
                if (slips.contains(term)) {
                    add(query, new FuzzyQuery(word, 1, 1), field.weight() * 0.5f);
                }
            }
        }
        for (var pair : terms("pairs", typed.replace(" ", ""))) {
            add(query, new TermQuery(new Term("pairs", pair)), 0.6f);
        }
        return query.build();
    }

    /** Words of some length that no field knows. */
    private Set<String> slips(List<String> korean, List<String> english) throws IOException {
        var slips = new HashSet<String>();
        for (var terms : List.of(korean, english)) {
            for (var term : terms) {
                if (term.length() >= 4 && isUnknown(term)) {
                    slips.add(term);
                }
            }
        }
        return slips;
    }

    private boolean isUnknown(String term) throws IOException {
        for (var field : FIELDS) {
            if (searcher.getIndexReader().docFreq(new Term(field.name(), term)) > 0) {
                return false;
            }
        }
        return true;
    }

    private static void add(BooleanQuery.Builder query, Query part, float weight) {
        query.add(new BoostQuery(part, weight), Occur.SHOULD);
    }

    private List<String> terms(String field, String typed) {
        var terms = new ArrayList<String>();
        try (var stream = analyzer.tokenStream(field, typed)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms;
    }

    /** Neighbouring syllables, so that words written together or apart still meet. */
    private static final class Pairs extends Analyzer {

        @Override
        protected TokenStreamComponents createComponents(String field) {
            return new TokenStreamComponents(
                    new NGramTokenizer(2, 2) {
                        @Override
                        protected boolean isTokenChar(int c) {
                            return c >= 0xAC00 && c <= 0xD7A3;
                        }
                    });
        }
    }
}
