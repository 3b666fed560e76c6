package dev.backprop.grader.sandbox;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Runs a seccomp filter as the kernel does, for the instructions that ours uses. */
final class FilterMachine {

    private static final int LENGTH = 8;

    private final ByteBuffer program;

    FilterMachine(byte[] program) {
        if (program.length % LENGTH != 0) {
            throw new IllegalArgumentException("half an instruction: " + program.length + " bytes");
        }
        this.program = ByteBuffer.wrap(program).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The verdict on a call with these first arguments; the others are 0. */
    int judge(int architecture, int number, long... arguments) {
        ByteBuffer data = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        data.putInt(0, number).putInt(4, architecture);
        for (int i = 0; i < arguments.length; i++) {
            data.putLong(16 + 8 * i, arguments[i]);
        }
        int accumulator = 0;
        int next = 0;
        while (true) {
            int at = next * LENGTH;
            int code = program.getShort(at);
            int ifTrue = program.get(at + 2) & 0xFF;
            int ifFalse = program.get(at + 3) & 0xFF;
            int value = program.getInt(at + 4);
            next++;
            switch (code) {
                case 0x20 -> accumulator = data.getInt(value);
                case 0x06 -> {
                    return value;
                }
                case 0x15 -> next += accumulator == value ? ifTrue : ifFalse;
                case 0x35 -> next += Integer.compareUnsigned(accumulator, value) >= 0 ? ifTrue : ifFalse;
                case 0x45 -> next += (accumulator & value) != 0 ? ifTrue : ifFalse;
                default -> throw new IllegalStateException("no instruction " + code);
            }
        }
    }
}
