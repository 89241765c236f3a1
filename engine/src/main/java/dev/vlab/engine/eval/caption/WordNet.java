package dev.vlab.engine.eval.caption;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.extjwnl.JWNLException;
import net.sf.extjwnl.data.IndexWord;
import net.sf.extjwnl.dictionary.Dictionary;

/** What English words can mean, after WordNet 3.1 (Princeton University, 2011), which lies on the class path. */
final class WordNet {

    private static final Map<String, Set<String>> SENSES = new ConcurrentHashMap<>();

    private WordNet() {}

    /** Opened when it is first asked, since that takes a moment. */
    private static final class Opened {
        static final Dictionary DICTIONARY = open();

        private Opened() {}

        private static Dictionary open() {
            try {
                return Dictionary.getDefaultResourceInstance();
            } catch (JWNLException e) {
                throw new IllegalStateException("WordNet cannot be opened: " + e.getMessage(), e);
            }
        }
    }

    /** Names of all sets of synonyms that a word or one of its base forms is in, as whatever part of speech. */
    static Set<String> senses(String word) {
        return SENSES.computeIfAbsent(word, WordNet::lookUp);
    }

    private static Set<String> lookUp(String word) {
        if (!word.chars().allMatch(Character::isLetter)) {
            return Set.of();
        }
        Set<String> senses = new HashSet<>();
        try {
            synchronized (Opened.DICTIONARY) {
                for (IndexWord found :
                        Opened.DICTIONARY.lookupAllIndexWords(word).getIndexWordArray()) {
                    for (long offset : found.getSynsetOffsets()) {
                        senses.add(found.getPOS().getKey() + offset);
                    }
                }
            }
        } catch (JWNLException e) {
            throw new IllegalStateException("WordNet cannot be read: " + e.getMessage(), e);
        }
        return Set.copyOf(senses);
    }
}
