package dev.vlab.engine.eval.caption;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The conventions of the Penn Treebank for the words that captions are made of, with the case that they were written
 * in, which decides some of them: <i>B&amp;W</i> is one token and <i>b&amp;w</i> three.
 */
final class PtbRules {

    private static final String LETTER = "[\\p{L}\\p{M}&&[^\\uFE00-\\uFE0F]]";
    private static final String ALNUM = "[\\p{L}\\p{M}\\p{Nd}&&[^\\uFE00-\\uFE0F]]";
    private static final String NO_ALNUM = "(?!" + ALNUM + ")";
    private static final String APOSTROPHE = "['’]";

    /** A name with a letter and an apostrophe before it, as in O'Neil, d'Or and o'clock. */
    private static final String ELIDED =
            "[A-HJ-Zdlno]" + APOSTROPHE + "(?!(?:ll|re|ve)" + NO_ALNUM + ")" + LETTER + "{2,}";

    /** Words whose apostrophe stands between vowels, as in ma'am, and some that are simply known. */
    private static final String INNER_APOSTROPHE = "(?:" + LETTER + "+[aeiouyAEIOUY]['’](?!(?:ll|re|ve)" + NO_ALNUM
            + ")[aeiouAEIOU]" + LETTER
            + "*|(?i:[eo]['’]er|c['’]est|c'mon|ev['’]ry|s'mores|li['’]l|nat['’]l)" + NO_ALNUM + ")";

    private static final String PART = "(?:" + ELIDED + "|" + ALNUM + "+)";
    private static final String HYPHENATED =
            "(?:(?:\\d+(?:[.,]\\d+)+" + ALNUM + "*|" + PART + ")(?:[-_‐‑]" + PART + ")+)";
    private static final String NUMBER = "[-+]?(?:\\d*(?:[.,:]\\d+)+|\\d+)";
    private static final String ACRONYM = "[A-Za-z](?:\\.[A-Za-z])+\\.";
    private static final String ANY_WORD =
            "(?:" + HYPHENATED + "|" + ELIDED + "|" + INNER_APOSTROPHE + "|" + ALNUM + "+|" + NUMBER + ")";

    private static final String DOTTED = LETTER + ALNUM + "*(?:[.!?]" + LETTER + ALNUM + "*)+";

    private static final String SLASH_PART = "[A-Za-z0-9]+(?:-[A-Za-z]+){0,2}";

    /** Written with a dot wherever they stand. */
    private static final String ABBREVIATIONS = String.join(
            "|",
            "mr|mrs|ms|dr|prof|rev|hon|messrs|mme|mlle|msgr|esq|jr|sr|md|ph\\.d|ph",
            "st|ave|blvd|rd|sq|rt|bldg|ste|mt|ft|assoc|assn|univ|dept|inc|co|cos|corp|bros|ltd|plc|cie|bhd|pty|pte|mfg",
            "jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|mon|tue|tues|wed|thu|thurs|fri",
            "gen|gov|sgt|capt|lt|lieut|col|cmdr|comdr|cpl|pvt|pfc|maj|brig|adm|ens|spc|insp|asst|supt|det",
            "rep|reps|sen|sens|pres|natl|intl|elec|adj|adv|tel|ext|est|seq|alex|jos|wm",
            "vs|etc|al|cf",
            "ala|ariz|calif|colo|conn|ct|fla|ga|ind|kan|kans|ky|mich|minn|mo|mont|neb|nev|okla|penn|tenn|va|vt|wis|wisc"
                    + "|wyo");

    /** Written with a dot only where they are capitalised, since they are words as well. */
    private static final String CAPITAL_ABBREVIATIONS = "Ark|Del|Ill|La|Mass|Miss|Ore|Pa|Tex|Wash";

    /** Written with a dot only before a number. */
    private static final String NUMBERED = "no|nos|fig|figs|pp|art|op|ca";

    /** Begin a sentence so often that a single letter with a dot before them ends one, as in "plan B. The". */
    private static final String OPENERS =
            "According|Additionally|A|About|After|An|As|At|But|Earlier|He|Her|Here|However"
                    + "|If|In|It|Last|Many|More|Mr\\.|Ms\\.|Now|Once|One|Other|Our|She|Since|So|Some|Such|That|The|Their|Then"
                    + "|There|These|They|This|We|What|When|While|Yet|You";

    private static final String NO_OPENER = "(?!\\s+(?:" + OPENERS + ")\\s)";

    /** The other signs that are tokens by themselves; what is not among them, such as emoji, is left out. */
    private static final String SYMBOL = "[!-/:-@\\[-`{-~\\u00A1-\\u00BF×÷\\u02C2-\\u02FF\\u2016\\u2017\\u201A"
            + "\\u201E-\\u2023\\u2030-\\u2038\\u203B-\\u2044\\u2070-\\u208E\\u20A4\\u2100-\\u214F\\u2153-\\u215E"
            + "\\u2190-\\u2BFF\\u3001\\u3002\\u3012\\u30FB\\uFF01-\\uFF65\\uFFE0-\\uFFE6]";

    private static final String WEB = "[^\\s<>\"|(){}]*[^\\s<>\"|(){}.,!?-]";

    private static final Map<String, String> ENTITIES = Map.of(
            "&amp;", "&", "&lt;", "<", "&gt;", ">", "&quot;", "''", "&apos;", "'", "&nbsp;", "", "&mdash;", "--");

    private static final Map<String, String> FRACTIONS =
            Map.of("½", "1/2", "¼", "1/4", "¾", "3/4", "⅓", "1/3", "⅔", "2/3");

    private static final Map<String, String> CURRENCIES = Map.of("£", "#", "€", "$", "¢", "cents", "¤", "$");

    private static final Map<String, String> BRACKETS =
            Map.of("(", "-lrb-", ")", "-rrb-", "[", "-lsb-", "]", "-rsb-", "{", "-lcb-", "}", "-rcb-");

    static final List<PtbRule> ALL = List.of(
            // Words that are two.
            PtbRule.of("(?i:cannot)(?!['’]?" + ALNUM + ")", word -> cut(word, 3)),
            PtbRule.of("(?i:gonna|gotta|lemme|gimme|wanna)(?!['’]?" + ALNUM + ")", word -> cut(word, 3)),
            PtbRule.of("(?<token>'[Tt])(?i:is|was)"),
            // Words made of letters and digits, and what is joined by hyphens, slashes and dots.
            PtbRule.of(ALNUM + "+"),
            PtbRule.of(HYPHENATED),
            PtbRule.of("(?:" + ALNUM + "+-)+" + ACRONYM),
            PtbRule.of(ACRONYM + "(?:-" + ALNUM + "+)+"),
            PtbRule.of(SLASH_PART + "(?:/" + SLASH_PART + "){1,2}"),
            PtbRule.of(DOTTED + "(?:-" + ALNUM + "+)*"),
            PtbRule.of("[A-Z]+(?:&[A-Z]+)+"),
            // Contractions and possessives.
            PtbRule.of("(?<token>[A-Za-z]*[A-MO-Za-mo-z])[nN]['’‘`][tT]"),
            PtbRule.of("[nN]['’‘`][tT](?!" + LETTER + ")", PtbRules::plain),
            PtbRule.of("'(?i:s|m|d|ll|re|ve)(?!" + LETTER + ")|’(?i:s|m|d|ll|re|ve)", PtbRules::plain),
            // Apostrophes that belong to their word.
            PtbRule.of("['’][nN](?:['’]|" + NO_ALNUM + ")"),
            PtbRule.of("['’](?i:em|till?|cause)" + NO_ALNUM),
            PtbRule.of("['’][2-9]0s" + NO_ALNUM),
            PtbRule.of("['’]\\d\\d(?=\\s|$)"),
            PtbRule.of(ELIDED),
            PtbRule.of(INNER_APOSTROPHE),
            PtbRule.of("(?i:ol|somethin|dunkin)['’]" + NO_ALNUM),
            PtbRule.of("(?:[DdJjLl]['’]|[Yy]['’](?=" + LETTER + "))(?!(?i:s|m|d|ll|re|ve))"),
            // Dots that belong to their word.
            PtbRule.of("(?i:" + ABBREVIATIONS + ")\\.(?:-" + ALNUM + "+)*"),
            PtbRule.of("(?:" + CAPITAL_ABBREVIATIONS + ")\\."),
            PtbRule.of("(?<token>(?i:" + NUMBERED + ")\\.)\\s?\\d"),
            PtbRule.of("[A-Za-z]\\." + NO_OPENER),
            PtbRule.of(ACRONYM),
            PtbRule.of("(?<token>" + ANY_WORD + "\\.)[,;:]"),
            // Numbers, times, dates, fractions, telephone numbers.
            PtbRule.of(NUMBER),
            PtbRule.of("(?:\\d{1,4}[- \\u00A0])?\\d{1,4}/\\d{1,4}", PtbRules::unbroken),
            PtbRule.of("\\d{1,2}[-/]\\d{1,2}[-/]\\d{2,4}"),
            PtbRule.of(
                    "(?:\\(\\d{2,3}\\)[ \\u00A0]?|\\+?(?:\\d{2,4}[- \\u00A0])?\\d{2,4}[- \\u00A0])\\d{3,4}[- \\u00A0]?\\d{3,5}",
                    text -> bracketed(unbroken(text))),
            PtbRule.of("[½¼¾⅓⅔]", FRACTIONS::get),
            // Money and percent.
            PtbRule.of("[A-Z]{1,2}\\$|[$¢£¤¥€]", sign -> CURRENCIES.getOrDefault(sign, sign)),
            // Addresses, tags, mark-up and smileys.
            PtbRule.of("https?://" + WEB),
            PtbRule.of("www\\.(?:[\\w-]+\\.)+[A-Za-z]{2,4}(?:/" + WEB + ")?"),
            PtbRule.of("(?:[A-Za-z0-9-]+\\.)+(?:com|net|org|edu)(?:/[^\\s<>\"|(){}]" + WEB + ")?"),
            PtbRule.of("[A-Za-z0-9][\\w.-]*@(?:[\\w-]+\\.)*[\\w-]+"),
            PtbRule.of("@[A-Za-z_]\\w*"),
            PtbRule.of("#" + LETTER + ALNUM + "*"),
            PtbRule.of("</?[A-Za-z!?][^<>'\"\\n]*>", PtbRules::unbroken),
            PtbRule.of("&(?:amp|lt|gt|quot|apos|nbsp|mdash|#\\d+);", entity -> ENTITIES.getOrDefault(entity, entity)),
            PtbRule.of(">?[:;=][-']?[()DdPpO|\\\\\\[\\]{]" + NO_ALNUM, PtbRules::bracketed),
            PtbRule.of("\\^_\\^|-_-|[oO]_[oO]|T_T"),
            // Punctuation.
            PtbRule.of("[()\\[\\]{}]", BRACKETS::get),
            PtbRule.of("['‘’`]", mark -> "'"),
            PtbRule.of("\"|''|``|[“”«»‹›]", quotes -> "''"),
            PtbRule.of("-{2,4}|[‒–—―]", dash -> "--"),
            PtbRule.of("\\.{3}|\\. \\. \\.|…", dots -> "..."),
            PtbRule.of("[?!]+|\\*+|_+|#+|@+|-{5,}|<<|>>"),
            PtbRule.of(SYMBOL));

    private PtbRules() {}

    private static String cut(String word, int at) {
        return word.substring(0, at) + " " + word.substring(at);
    }

    private static String plain(String word) {
        return word.replace('’', '\'').replace('‘', '`');
    }

    /** A space within a token is written as one that does not break. */
    private static String unbroken(String text) {
        return text.replace(' ', '\u00A0');
    }

    private static String bracketed(String text) {
        return text.replace("(", "-lrb-")
                .replace(")", "-rrb-")
                .replace("}", "-rcb-")
                .toLowerCase(Locale.ROOT);
    }
}
