package backprop;

class System {}
