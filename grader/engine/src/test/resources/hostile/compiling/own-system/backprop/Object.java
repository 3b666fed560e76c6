package backprop;

class Object {}
