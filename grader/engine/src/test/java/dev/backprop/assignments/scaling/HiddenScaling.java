package dev.backprop.assignments.scaling;

import dev.backprop.grader.assignment.Graded;
import dev.backprop.grader.assignment.HiddenChecks;
import dev.backprop.grader.assignment.Student;
import dev.backprop.grader.report.Visibility;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** Four more points for {@link Scaling}, in the course's own grader. No service announces it. */
public final class HiddenScaling implements HiddenChecks {

    @Override
    public String assignment() {
        return "scaling";
    }

    @Override
    public String className() {
        return "backprop.Scaling";
    }

    @Override
    public List<Class<?>> properties() {
        return List.of(Checks.class);
    }

    @Domain(ScalingInputs.class)
    static class Checks {

        @Property
        @Graded(stage = "dW", check = "dW.secret", points = 4, visibility = Visibility.HIDDEN)
        void dW_carries_dscores_back_secretly(@ForAll ScalingInput input, Student<ScalingInput, ScalingPass> student) {
            student.mustSatisfy(ScalingStages.DW, input);
        }
    }
}
