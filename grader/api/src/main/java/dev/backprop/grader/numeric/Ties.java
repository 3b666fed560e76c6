package dev.backprop.grader.numeric;

import org.apiguardian.api.API;

/** What a kink at the very point means for a gradient there. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum Ties {
    /** The function is convex, so everything between the one-sided slopes is a subgradient, and right. */
    CONVEX,
    /**
     * Nothing can be said: draw another point. Needed wherever ReLUs take part, because {@code relu(t) − relu(−t)}
     * has slope 1 on both sides of 0, and correct backpropagation gives 0.
     */
    REDRAW
}
