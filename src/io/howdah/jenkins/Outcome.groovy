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

    /** A failed run in one line: the first host that failed. */
    @NonCPS
    static String brief(String name, Map result) {
        List failures = result.failures ?: []
        if (failures.isEmpty()) {
            return "${name} ended with ${result.exitCode}".toString()
        }
        String line = "${name}: ${failures[0].host}: [${failures[0].task}] ${failures[0].message}".toString().readLines()[0]
        return line.substring(0, Math.min(200, line.length()))
    }

    /** A cluster's build in one line. */
    @NonCPS
    static String summary(Map o, String result, Object failure) {
        String version = o.postgresqlVersion ? 'PostgreSQL ' + o.postgresqlVersion : 'PostgreSQL'
        String line = "${o.scope} on ${o.provider}: ${o.etcdNodes ?: 3} etcd, ${o.patroniNodes ?: 2} ${version}, ${result}"
        return failure == null || result == 'SUCCESS' ? line : line + ', ' + failure
    }

    /** A run's recap in one line. */
    @NonCPS
    static String line(String name, Map result) {
        return "${name}: exit ${result.exitCode}, ${result.hosts.size()} hosts, ${result.changed} changed".toString()
    }
}
