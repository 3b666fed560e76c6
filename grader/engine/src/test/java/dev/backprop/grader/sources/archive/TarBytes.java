package dev.backprop.grader.sources.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** A tar written record by record, so that each field can be other than it should. */
final class TarBytes {

    static final int RECORD = 512;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    TarBytes with(String name, String text) {
        return with(name, '0', "", text);
    }

    /** An entry of any type; {@code link} is where it leads. */
    TarBytes with(String name, char type, String link, String text) {
        byte[] contents = text.getBytes(StandardCharsets.UTF_8);
        return header(name, type, link, octal(contents.length)).contents(contents);
    }

    /** A header alone, with a size as it stands there. */
    TarBytes header(String name, char type, String link, byte[] size) {
        out.writeBytes(record(name, type, link, size));
        return this;
    }

    TarBytes contents(byte[] contents) {
        out.writeBytes(contents);
        out.writeBytes(new byte[(RECORD - contents.length % RECORD) % RECORD]);
        return this;
    }

    /** A POSIX header of keys, each before its value, for the next entry, or with {@code 'g'} for all that follow. */
    TarBytes pax(char type, String... keysAndValues) {
        StringBuilder fields = new StringBuilder();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            fields.append(field(keysAndValues[i], keysAndValues[i + 1]));
        }
        return with("PaxHeader", type, "", fields.toString());
    }

    /** A field begins with its own length. */
    private static String field(String key, String value) {
        String rest = " " + key + "=" + value + "\n";
        int bytes = rest.getBytes(StandardCharsets.UTF_8).length;
        int length = bytes + 1;
        while (length != bytes + String.valueOf(length).length()) {
            length++;
        }
        return length + rest;
    }

    byte[] bytes() {
        byte[] all = out.toByteArray();
        return java.util.Arrays.copyOf(all, all.length + 2 * RECORD);
    }

    byte[] withoutEnd() {
        return out.toByteArray();
    }

    byte[] gzip() {
        return gzip(bytes());
    }

    static byte[] gzip(byte[] contents) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(packed)) {
            packing.write(contents);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    static byte[] octal(long size) {
        return String.format("%011o\0", size).getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] record(String name, char type, String link, byte[] size) {
        byte[] record = new byte[RECORD];
        put(record, 0, name.getBytes(StandardCharsets.UTF_8), 100);
        put(record, 100, ascii("0000644\0"), 8);
        put(record, 108, ascii("0000000\0"), 8);
        put(record, 116, ascii("0000000\0"), 8);
        put(record, 124, size, 12);
        put(record, 136, ascii("00000000000\0"), 12);
        record[156] = (byte) type;
        put(record, 157, link.getBytes(StandardCharsets.UTF_8), 100);
        put(record, 257, ascii("ustar\00000"), 8);
        mend(record, 0);
        return record;
    }

    /** Makes the checksum of the header at {@code start} right. */
    static void mend(byte[] tar, int start) {
        put(tar, start + 148, ascii("        "), 8);
        int sum = 0;
        for (int i = start; i < start + RECORD; i++) {
            sum += tar[i] & 0xFF;
        }
        put(tar, start + 148, ascii(String.format("%06o\0 ", sum)), 8);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static void put(byte[] record, int at, byte[] bytes, int most) {
        System.arraycopy(bytes, 0, record, at, Math.min(bytes.length, most));
    }
}
