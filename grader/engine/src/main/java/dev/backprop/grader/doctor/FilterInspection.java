package dev.backprop.grader.doctor;

import dev.backprop.grader.doctor.DoctorMessages.FilterWorks;
import dev.backprop.grader.sandbox.JailTrial;
import dev.backprop.grader.sandbox.SandboxMessages.NoFilter;
import java.util.function.Supplier;

/** Whether the jail sieves system calls. */
record FilterInspection() implements Supplier<Finding> {

    private static final String SUBJECT = "system calls";

    @Override
    public Finding get() {
        int refused = JailTrial.refusedCalls();
        return refused > 0
                ? Finding.works(SUBJECT, new FilterWorks(refused))
                : Finding.wanting(SUBJECT, new NoFilter(System.getProperty("os.arch")));
    }
}
