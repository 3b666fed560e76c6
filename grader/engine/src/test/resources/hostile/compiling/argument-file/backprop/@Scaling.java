package backprop;

class AtScaling {}
