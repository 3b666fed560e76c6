package dev.backprop.grader.check;

import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import net.jqwik.engine.JqwikTestEngine;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs jqwik properties through the JUnit Platform, silently and without a file. */
final class PropertyLauncher {

    /** Held, so that the level is not collected with the logger. */
    private static final Logger JQWIK = Logger.getLogger("net.jqwik");

    /** jqwik's stores allow one launch at a time in a JVM; fair, so that nobody draws ahead while somebody waits to grade. */
    private static final Lock TURN = new ReentrantLock(true);

    private PropertyLauncher() {}

    /**
     * Runs the given properties, in order.
     *
     * @throws IllegalStateException if jqwik itself fails on one of them
     */
    static void run(Session session, List<GradedProperty> properties) {
        TURN.lock();
        try {
            runAlone(session, properties);
        } finally {
            TURN.unlock();
        }
    }

    private static void runAlone(Session session, List<GradedProperty> properties) {
        JQWIK.setLevel(Level.OFF);
        Launcher launcher = LauncherFactory.create(LauncherConfig.builder()
                .enableTestEngineAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .addTestEngines(new JqwikTestEngine())
                .build());
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(properties.stream()
                        .map(property -> (DiscoverySelector) DiscoverySelectors.selectMethod(
                                property.method().getDeclaringClass(), property.method()))
                        .toList())
                .enableImplicitConfigurationParameters(false)
                // An empty name: no database file is written into anybody's folder.
                .configurationParameter("jqwik.database", "")
                .configurationParameter("jqwik.reporting.usejunitplatform", "true")
                .build();
        Failures failures = new Failures();
        GradingHook.enter(session);
        try {
            launcher.execute(request, failures);
        } finally {
            GradingHook.leave();
        }
        failures.rethrow();
    }

    /** Every verdict on a student comes through the session, so what jqwik calls failed is a failure of the grader. */
    private static final class Failures implements TestExecutionListener {

        private final IllegalStateException failure = new IllegalStateException("a property could not be run");

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            result.getThrowable().ifPresent(failure::addSuppressed);
        }

        void rethrow() {
            if (failure.getSuppressed().length > 0) {
                throw failure;
            }
        }
    }
}
