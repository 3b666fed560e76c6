package dev.backprop.grader.derive;

import org.apiguardian.api.API;

/** Two inputs of one shape, of which each shows what a program keeps of the other. */
@API(status = API.Status.INTERNAL)
public record TwoInputs(Record one, Record other) {}
