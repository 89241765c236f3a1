package dev.vlab.engine.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is understood of a model card. */
class CardFactsTest {

    @Test
    void frontMatterTitleAndTables() {
        CardFacts card = CardFacts.of("""
                ---
                license: mit
                datasets:
                  - flickr
                  - coco
                ---
                # A `small` model

                | Stage | Rate |
                |---|---|
                | one | 0.001 |

                ## Results

                | Type | Questions | Right | Chance |
                |---|---|---|---|
                | colour | 1,000 | 86.8 % | 11.4 % |
                | **all** | 6,980 | **78.8 %** | 12.0 % |

                | Search | R@1 | Median rank |
                |:--|--:|--:|
                | text to video | .874 | 1 |
                """);
        assertEquals("A small model", card.title());
        assertEquals("mit", card.licence());
        assertEquals("flickr, coco", card.data());
        assertEquals(
                List.of(
                        new CardMetric("colour", "Right", "86.8 %", "11.4 %", false),
                        new CardMetric("all", "Right", "78.8 %", "12.0 %", true),
                        new CardMetric("text to video", "R@1", ".874", null, true)),
                card.metrics());
    }

    @Test
    void ourOwnCards() {
        CardFacts card = CardFacts.of("""
                # A VLAB

                | Stage | Steps |
                |---|---|
                | one | 10 |

                **Data**: all clips drawn by the program,
                world of seed 1.
                **Licence**: Apache-2.0, as the program.
                """);
        assertEquals("all clips drawn by the program, world of seed 1", card.data());
        assertEquals("Apache-2.0, as the program", card.licence());
        assertEquals(List.of(), card.metrics());
    }

    @Test
    void noCardSaysNothing(@TempDir Path folder) throws IOException {
        CardFacts card = CardFacts.read(folder.resolve("README.md"));
        assertNull(card.title());
        assertNull(card.licence());
        assertEquals("", card.text());
    }
}
