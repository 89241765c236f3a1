package dev.vlab.engine.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A printable character for each byte, so that byte-pair merges of any UTF-8 text can be written down as text.
 *
 * <p>The order is that of CLIP's (and GPT-2's) vocabulary: first the bytes that print as themselves, then the others,
 * which borrow the characters from U+0100 on.
 */
final class ByteSymbols {

    private static final int BYTES = 256;

    private final List<String> inOrder = new ArrayList<>(BYTES);
    private final char[] symbolOfByte = new char[BYTES];
    private final short[] byteOfSymbol = new short[2 * BYTES];

    ByteSymbols() {
        Arrays.fill(byteOfSymbol, (short) -1);
        for (int b = 0; b < BYTES; b++) {
            if (printsAsItself(b)) {
                add(b, (char) b);
            }
        }
        char borrowed = BYTES;
        for (int b = 0; b < BYTES; b++) {
            if (!printsAsItself(b)) {
                add(b, borrowed++);
            }
        }
    }

    private static boolean printsAsItself(int b) {
        return (b >= '!' && b <= '~') || (b >= 0xA1 && b <= 0xAC) || b >= 0xAE;
    }

    private void add(int b, char symbol) {
        inOrder.add(String.valueOf(symbol));
        symbolOfByte[b] = symbol;
        byteOfSymbol[symbol] = (short) b;
    }

    /** All 256 symbols in the order of their ids. */
    List<String> inOrder() {
        return inOrder;
    }

    /** The symbol of one byte, 0 to 255. */
    String symbol(int b) {
        return String.valueOf(symbolOfByte[b]);
    }

    /** A text as the symbols of its UTF-8 bytes. */
    List<String> symbols(String text) {
        List<String> symbols = new ArrayList<>();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            symbols.add(symbol(b & 0xFF));
        }
        return symbols;
    }

    /** The bytes that a token's symbols stand for; what is no symbol is left out. */
    byte[] bytes(String symbols) {
        byte[] bytes = new byte[symbols.length()];
        int count = 0;
        for (int i = 0; i < symbols.length(); i++) {
            char symbol = symbols.charAt(i);
            if (symbol < byteOfSymbol.length && byteOfSymbol[symbol] >= 0) {
                bytes[count++] = (byte) byteOfSymbol[symbol];
            }
        }
        return Arrays.copyOf(bytes, count);
    }
}
