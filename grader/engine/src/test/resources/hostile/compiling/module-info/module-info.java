open module everything {
    requires java.se;
    requires jdk.unsupported;
}
