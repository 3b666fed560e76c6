package backprop;

public final class SvmLoss {}
