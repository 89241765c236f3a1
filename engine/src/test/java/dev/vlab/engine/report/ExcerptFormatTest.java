package dev.vlab.engine.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.vlab.engine.video.TimeSpan;
import dev.vlab.engine.video.VideoInfo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExcerptFormatTest {

    private static final Excerpt FIRST =
            excerpt("/films/a, \"b\".mp4", 25, 1.0, 5.0, "=HYPERLINK(\"x\"), a car\nand more");
    private static final Excerpt SECOND = excerpt("/films/c.mp4", 25, 3661.04, 3663.0, "<b> & --> done");

    private static Excerpt excerpt(String file, double rate, double start, double end, String text) {
        VideoInfo info = new VideoInfo(Path.of(file), 4_000_000_000L, 320, 240, rate, "h264", false);
        return new Excerpt(info, TimeSpan.ofSeconds(start, end), 0.25, text);
    }

    @Test
    void aTableReadsBackAndHoldsNoFormula() throws IOException {
        String csv = ExcerptFormat.CSV.write("list", List.of(FIRST, SECOND));
        List<Map<String, String>> rows;
        try (var read = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .<Map<String, String>>readValues(csv)) {
            rows = read.readAll();
        }
        assertEquals("/films/a, \"b\".mp4", rows.get(0).get("video"));
        assertEquals("'=HYPERLINK(\"x\"), a car\nand more", rows.get(0).get("text"));
        assertEquals("<b> & --> done", rows.get(1).get("text"));
        assertEquals(3661.04, Double.parseDouble(rows.get(1).get("start")));
        assertEquals("0.25", rows.get(1).get("score"));
        assertTrue(csv.startsWith("video,start,end,score,text\r\n"), csv);
    }

    @Test
    void jsonHasTheKeysOfASearch() throws IOException {
        JsonNode json = new ObjectMapper().readTree(ExcerptFormat.JSON.write("list", List.of(FIRST)));
        assertEquals("/films/a, \"b\".mp4", json.get(0).get("video").asText());
        assertEquals(5.0, json.get(0).get("end").asDouble());
        assertEquals(FIRST.text(), json.get(0).get("text").asText());
    }

    @Test
    void anEditDecisionListLaysPartsOneAfterAnother() throws IOException {
        String edl = ExcerptFormat.EDL.write("my list", List.of(FIRST, SECOND));
        assertEquals("""
                TITLE: my list
                FCM: NON-DROP FRAME
                * FRAMES PER SECOND: 25.000

                001  AX       V     C        00:00:01:00 00:00:05:00 00:00:00:00 00:00:04:00
                * FROM CLIP NAME: a, "b".mp4
                * SOURCE FILE: /films/a, "b".mp4
                * COMMENT: =HYPERLINK("x"), a car and more

                002  AX       V     C        01:01:01:01 01:01:03:00 00:00:04:00 00:00:05:24
                * FROM CLIP NAME: c.mp4
                * SOURCE FILE: /films/c.mp4
                * COMMENT: <b> & --> done
                """, edl.replace("\r\n", "\n"));
    }

    @Test
    void timecodeOfATelevisionRateCountsFramesAndDropsNone() throws IOException {
        Excerpt ntsc = excerpt("/films/n.mp4", 30_000 / 1001.0, 60.06, 120.12, "");
        String edl = ExcerptFormat.EDL.write("", List.of(ntsc));
        // 1,800 frames of 1001/30000 s are 60.06 s, and 60 s of timecode
        assertTrue(edl.contains("00:01:00:00 00:02:00:00 00:00:00:00 00:01:00:00"), edl);
    }

    @Test
    void aListTooLongForTheFormatIsRefused() {
        IOException e =
                assertThrows(IOException.class, () -> ExcerptFormat.EDL.write("", Collections.nCopies(1000, FIRST)));
        assertTrue(e.getMessage().contains("999"), e.getMessage());
    }

    @Test
    void cuesOfOneVideoHaveItsTimesThoseOfSeveralTheList() throws IOException {
        assertEquals("""
                WEBVTT

                01:01:01.040 --> 01:01:03.000
                &lt;b&gt; &amp; --&gt; done

                """, ExcerptFormat.VTT.write("", List.of(SECOND)));
        assertEquals("""
                WEBVTT

                00:00:00.000 --> 00:00:04.000
                a, "b".mp4 00:00:01.000 - 00:00:05.000
                =HYPERLINK("x"), a car and more

                00:00:04.000 --> 00:00:05.960
                c.mp4 01:01:01.040 - 01:01:03.000
                &lt;b&gt; &amp; --&gt; done

                """, ExcerptFormat.VTT.write("", List.of(FIRST, SECOND)));
    }
}
