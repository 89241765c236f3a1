package dev.vlab.engine.video;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes a shared library for Linux that has a name and nothing else. The {@code ffmpeg} program that comes with our
 * FFmpeg asks for a sound server's library before it starts; decoding never calls it, so that an empty one lets the
 * program run on machines without sound.
 */
final class EmptyLibrary {

    private static final int HEADER = 64;
    private static final int SEGMENT = 56;
    private static final int ENTRY = 16;
    private static final int DYNAMIC = HEADER + 3 * SEGMENT;
    private static final int SYMBOLS = DYNAMIC + 7 * ENTRY;
    private static final int SYMBOL = 24;
    private static final int HASH = SYMBOLS + SYMBOL;
    private static final int NAMES = HASH + 16;

    private EmptyLibrary() {}

    /** Writes the library {@code name}, such as {@code libpulse.so.0}, into a folder. */
    static void write(Path folder, String name) throws IOException {
        byte[] text = name.getBytes(StandardCharsets.US_ASCII);
        int size = NAMES + text.length + 2;
        ByteBuffer elf = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        header(elf);
        segment(elf, 1, 0, size, 0x1000); // PT_LOAD: the file as it is
        segment(elf, 2, DYNAMIC, SYMBOLS - DYNAMIC, 8); // PT_DYNAMIC
        segment(elf, 0x6474e551, 0, 0, 16); // PT_GNU_STACK: the stack stays data
        elf.putLong(14).putLong(1); // DT_SONAME, as an offset into the names
        elf.putLong(5).putLong(NAMES); // DT_STRTAB
        elf.putLong(10).putLong(text.length + 2L); // DT_STRSZ
        elf.putLong(6).putLong(SYMBOLS); // DT_SYMTAB: only the null symbol
        elf.putLong(11).putLong(SYMBOL); // DT_SYMENT
        elf.putLong(4).putLong(HASH); // DT_HASH
        elf.putLong(0).putLong(0); // DT_NULL
        elf.position(HASH).putInt(1).putInt(1); // one bucket, one symbol, both empty
        elf.position(NAMES + 1).put(text);
        Files.write(folder.resolve(name), elf.array());
    }

    private static void header(ByteBuffer elf) {
        boolean arm = System.getProperty("os.arch").equals("aarch64");
        elf.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1}).position(16); // 64 bits, little endian
        elf.putShort((short) 3).putShort((short) (arm ? 183 : 62)).putInt(1); // a shared object
        elf.putLong(0).putLong(HEADER).putLong(0).putInt(0); // no entry point; where the segments are
        elf.putShort((short) HEADER).putShort((short) SEGMENT).putShort((short) 3);
        elf.putShort((short) 64).putShort((short) 0).putShort((short) 0); // no sections
    }

    private static void segment(ByteBuffer elf, int type, long offset, long size, long alignment) {
        elf.putInt(type).putInt(6); // readable, writable
        elf.putLong(offset).putLong(offset).putLong(offset);
        elf.putLong(size).putLong(size).putLong(alignment);
    }
}
