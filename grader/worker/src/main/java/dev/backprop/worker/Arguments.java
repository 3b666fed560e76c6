package dev.backprop.worker;

import dev.backprop.worker.wire.Changed;
import dev.backprop.worker.wire.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.data.Matrix;
import org.ejml.simple.SimpleMatrix;
import org.jspecify.annotations.Nullable;

/** Makes a student's arguments out of values, and sees what the student did to them. */
final class Arguments {

    private Arguments() {}

    /** Objects that share nothing with the values. */
    static @Nullable Object[] copies(List<Value> values) {
        @Nullable Object[] objects = new Object[values.size()];
        for (int i = 0; i < objects.length; i++) {
            objects[i] = copy(values.get(i));
        }
        return objects;
    }

    /** Which of the objects no longer hold the values they were made of. */
    static List<Changed> changed(List<Value> values, @Nullable Object[] objects) {
        List<Changed> changed = new ArrayList<>(0);
        for (int i = 0; i < objects.length; i++) {
            Changed change = changed(i, values.get(i), objects[i]);
            if (change != null) {
                changed.add(change);
            }
        }
        return changed;
    }

    private static @Nullable Object copy(Value value) {
        if (value instanceof Value.Matrix matrix) {
            return SimpleMatrix.wrap(DMatrixRMaj.wrap(
                    matrix.rows(), matrix.columns(), matrix.data().clone()));
        }
        if (value instanceof Value.Real real) {
            return real.value();
        }
        if (value instanceof Value.Whole whole) {
            return whole.value();
        }
        if (value instanceof Value.Reals reals) {
            return reals.values().clone();
        }
        if (value instanceof Value.Wholes wholes) {
            return wholes.values().clone();
        }
        if (value instanceof Value.Null) {
            return null;
        }
        throw new IllegalArgumentException("no argument can be a " + value.getClass());
    }

    private static @Nullable Changed changed(int argument, Value value, @Nullable Object object) {
        if (value instanceof Value.Matrix matrix && object instanceof SimpleMatrix now) {
            Matrix contents = now.getMatrix();
            if (!(contents instanceof DMatrixRMaj dense)
                    || dense.numRows != matrix.rows()
                    || dense.numCols != matrix.columns()
                    || dense.data.length < matrix.data().length) {
                return new Changed(argument);
            }
            int entry = Arrays.mismatch(matrix.data(), 0, matrix.data().length, dense.data, 0, matrix.data().length);
            return entry < 0 ? null : new Changed(argument, entry, dense.data[entry]);
        }
        if (value instanceof Value.Reals reals && object instanceof double[] now) {
            int entry = Arrays.mismatch(reals.values(), now);
            return entry < 0 ? null : new Changed(argument, entry, now[entry]);
        }
        if (value instanceof Value.Wholes wholes && object instanceof int[] now) {
            int entry = Arrays.mismatch(wholes.values(), now);
            return entry < 0 ? null : new Changed(argument, entry, now[entry]);
        }
        return null;
    }
}
