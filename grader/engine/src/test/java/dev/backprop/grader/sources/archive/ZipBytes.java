package dev.backprop.grader.sources.archive;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** A zip written byte by byte, so that each field can be other than it should. */
final class ZipBytes {

    static final int UTF_8 = 1 << 11;
    static final int SIZES_FOLLOW = 1 << 3;
    static final int ENCRYPTED = 1;
    static final int STORED = 0;
    static final int DEFLATED = 8;

    /** One file, as the table of contents has it and as it is in its place. */
    static final class Entry {

        byte[] name;
        byte[] localName;
        int flags;
        int method = DEFLATED;
        long checksum;
        long size;
        byte[] packed;
        byte[] extra = {};
        int attributes;
        int madeBy = 20;
        int localChecksum;
        long claimedPackedSize;
        int offset = -1;
        int copies = 1;

        private Entry(byte[] name, byte[] contents) {
            this.name = name;
            this.localName = name;
            this.packed = deflate(contents);
            this.size = contents.length;
            CRC32 crc = new CRC32();
            crc.update(contents);
            this.checksum = crc.getValue();
            this.localChecksum = (int) checksum;
            this.claimedPackedSize = packed.length;
        }

        Entry stored(byte[] contents) {
            method = STORED;
            packed = contents;
            claimedPackedSize = contents.length;
            return this;
        }

        /** Made on Unix, with this type and these rights. */
        Entry mode(int mode) {
            madeBy = 3 << 8 | 20;
            attributes = mode << 16;
            return this;
        }
    }

    private final List<Entry> entries = new ArrayList<>();

    static Entry entry(String name, String text) {
        return entry(name.getBytes(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_8));
    }

    static Entry entry(byte[] name, byte[] contents) {
        return new Entry(name, contents);
    }

    ZipBytes with(String name, String text) {
        return with(entry(name, text));
    }

    ZipBytes with(String name, byte[] contents) {
        return with(entry(name.getBytes(StandardCharsets.UTF_8), contents));
    }

    ZipBytes with(Entry entry) {
        entries.add(entry);
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        int count = 0;
        for (Entry entry : entries) {
            int offset = entry.offset >= 0 ? entry.offset : out.size();
            if (entry.offset < 0) {
                out.writeBytes(local(entry));
            }
            byte[] central = central(entry, offset);
            for (int copy = 0; copy < entry.copies; copy++) {
                table.writeBytes(central);
                count++;
            }
        }
        int start = out.size();
        out.writeBytes(table.toByteArray());
        out.writeBytes(written(little(22)
                .putInt(0x06054b50)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) count)
                .putShort((short) count)
                .putInt(table.size())
                .putInt(start)
                .putShort((short) 0)));
        return out.toByteArray();
    }

    private static byte[] local(Entry entry) {
        boolean follows = (entry.flags & SIZES_FOLLOW) != 0;
        ByteBuffer header = little(30 + entry.localName.length + entry.packed.length + (follows ? 16 : 0))
                .putInt(0x04034b50)
                .putShort((short) 20)
                .putShort((short) entry.flags)
                .putShort((short) entry.method)
                .putInt(0)
                .putInt(follows ? 0 : entry.localChecksum)
                .putInt(follows ? 0 : entry.packed.length)
                .putInt(follows ? 0 : (int) entry.size)
                .putShort((short) entry.localName.length)
                .putShort((short) 0)
                .put(entry.localName)
                .put(entry.packed);
        if (follows) {
            header.putInt(0x08074b50)
                    .putInt((int) entry.checksum)
                    .putInt(entry.packed.length)
                    .putInt((int) entry.size);
        }
        return written(header);
    }

    private static byte[] central(Entry entry, int offset) {
        return written(little(46 + entry.name.length + entry.extra.length)
                .putInt(0x02014b50)
                .putShort((short) entry.madeBy)
                .putShort((short) 20)
                .putShort((short) entry.flags)
                .putShort((short) entry.method)
                .putInt(0)
                .putInt((int) entry.checksum)
                .putInt((int) entry.claimedPackedSize)
                .putInt((int) entry.size)
                .putShort((short) entry.name.length)
                .putShort((short) entry.extra.length)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(entry.attributes)
                .putInt(offset)
                .put(entry.name)
                .put(entry.extra));
    }

    static byte[] written(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.flip().remaining()];
        buffer.get(bytes);
        return bytes;
    }

    static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] deflate(byte[] contents) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try (DeflaterOutputStream packing = new DeflaterOutputStream(out, deflater)) {
            packing.write(contents);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return out.toByteArray();
    }
}
