package dev.backprop.worker.wire;

import java.util.Arrays;

/**
 * A compiled class.
 *
 * @param name the binary name, such as {@code backprop.SvmLoss$Pass}
 */
public record ClassFile(String name, byte[] bytes) {

    @Override
    public boolean equals(Object other) {
        return other instanceof ClassFile that && name.equals(that.name) && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(bytes);
    }
}
