package dev.backprop.grader.doctor;

import dev.backprop.grader.doctor.DoctorMessages.EncodingOfNames;
import java.util.function.Supplier;

/** Whether Java can open files whose names are not ASCII, which depends on the locale that it was started in. */
record EncodingInspection(String encoding) implements Supplier<Finding> {

    @Override
    public Finding get() {
        boolean holdsAll = !encoding.isEmpty() && !encoding.startsWith("ANSI_X3.4") && !encoding.equals("US-ASCII");
        EncodingOfNames names = new EncodingOfNames(encoding, holdsAll);
        return holdsAll ? Finding.works("encoding", names) : Finding.wanting("encoding", names);
    }
}
