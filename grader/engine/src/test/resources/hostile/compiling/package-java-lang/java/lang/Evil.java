package java.lang;

public class Evil {
    public static void help() {}
}
