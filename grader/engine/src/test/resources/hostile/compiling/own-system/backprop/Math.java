package backprop;

class Math {}
