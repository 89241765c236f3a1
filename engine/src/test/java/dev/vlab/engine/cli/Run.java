package dev.vlab.engine.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;

/** What one run of the command gave. */
record Run(int exitCode, String out, String err) {

    static Run vlab(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] words = new String[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            words[i] = arguments[i].toString();
        }
        int exitCode = VlabCommand.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(words);
        return new Run(exitCode, out.toString(), err.toString());
    }

    /** Standard output as the one JSON document that it must be. */
    JsonNode json() throws JsonProcessingException {
        return new ObjectMapper()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .readTree(out);
    }

    /** The last line of standard error. */
    String lastError() {
        return err.lines().reduce((before, last) -> last).orElse("");
    }
}
