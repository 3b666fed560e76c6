package dev.backprop.worker.record;

/**
 * Something of a student's that holds a value: a local variable, a field, or an expression that is handed on at once.
 *
 * @param home the method's or the class's key
 * @param slot of a local variable; -1 for a field, and below for an expression, which has the number -2 - slot
 */
record Variable(String home, int slot, String name) {

    private static final int FIELD = -1;

    static Variable field(String owner, String name) {
        return new Variable(owner, FIELD, name);
    }

    static Variable expression(String method, int instruction) {
        return new Variable(method, FIELD - 1 - instruction, "");
    }

    boolean isField() {
        return slot == FIELD;
    }
}
