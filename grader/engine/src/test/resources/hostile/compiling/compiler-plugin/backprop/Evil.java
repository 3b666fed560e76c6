package backprop;

public class Evil implements com.sun.source.util.Plugin {
    static {
        Runtime.getRuntime().halt(0);
    }

    @Override
    public String getName() {
        return "Evil";
    }

    @Override
    public void init(com.sun.source.util.JavacTask task, String... arguments) {}
}
