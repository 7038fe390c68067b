package io.howdah.jenkins

import com.cloudbees.groovy.cps.NonCPS

/** How a run ended, in words. Pure functions. */
class Outcome implements Serializable {
    private static final long serialVersionUID = 1

    /** The error of a failed run: each failed host's task and message, a line each. */
    @NonCPS
    static String failure(String name, Map result) {
        List lines = (result.failures ?: []).take(10).collect {
            "  ${it.host}: [${it.task}] ${it.message}".toString()
        }
        return (["howdah ${name} ended with ${result.exitCode}".toString()] + lines).join('\n')
    }

    /** A run's recap in one line. */
    @NonCPS
    static String line(String name, Map result) {
        return "${name}: exit ${result.exitCode}, ${result.hosts.size()} hosts, ${result.changed} changed".toString()
    }
}
