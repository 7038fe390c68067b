package io.howdah.jenkins

import com.cloudbees.groovy.cps.NonCPS
import groovy.json.JsonOutput

/** A step's parameters as the engine's words. Pure functions; no secret passes through here. */
class Arguments implements Serializable {
    private static final long serialVersionUID = 1

    private static final Map SETTINGS = [
        scope: 'scope', lab: 'lab', network: 'network', virtualIp: 'virtual_ip',
        etcdNodes: 'etcd_nodes', patroniNodes: 'patroni_nodes',
        postgresqlVersion: 'postgresql_version', synchronousMode: 'synchronous_mode',
    ]

    /** Words behind {@code howdah}, for a subcommand of cluster. */
    @NonCPS
    static List cluster(Map o) {
        List words = ['cluster'] + o.command
        SETTINGS.each { name, key ->
            if (o[name] != null && o[name].toString()) {
                words += ['--set', "${key}=${o[name]}".toString()]
            }
        }
        (o.settings ?: [:]).each { key, value -> words += ['--set', "${key}=${value}".toString()] }
        words += option('--provider', o.provider) + option('--settings', o.settingsFile) + option('--wait-lock', o.lockWaitMinutes)
        return words + option('--forks', o.forks) + verbosity(o.verbosity)
    }

    /** The words of cluster's subcommand that breaks the leader. */
    @NonCPS
    static List drill(Map o) {
        return ['drill'] + listed(o.faults)
    }

    /** Words behind {@code howdah}, for a playbook. */
    @NonCPS
    static List playbook(Map o) {
        List words = ['playbook'] + listed(o.playbook)
        words += option('--tags', listed(o.tags).join(',')) + option('--skip-tags', listed(o.skippedTags).join(','))
        return words + option('--start-at-task', o.startAtTask) + hosts(o)
    }

    /** Words behind {@code howdah}, for one module. */
    @NonCPS
    static List adhoc(Map o) {
        return ['adhoc', o.hosts.toString()] + option('-m', o.module) + option('-a', o.moduleArguments) + hosts(o)
    }

    /** Words behind {@code howdah}, for an inventory as JSON in a file. */
    @NonCPS
    static List inventory(Map o, String file) {
        List words = ['inventory', '--list', '--output', file]
        listed(o.inventory).each { words += ['-i', it] }
        return words + extraVars(o)
    }

    @NonCPS
    private static List hosts(Map o) {
        List words = []
        listed(o.inventory).each { words += ['-i', it] }
        words += option('--limit', o.limit) + option('--forks', o.forks)
        words += flag('--become', o.become) + option('--become-user', o.becomeUser)
        words += flag('--check', o.checkMode) + flag('--diff', o.diff) + verbosity(o.verbosity)
        return words + extraVars(o) + split(o.extras)
    }

    @NonCPS
    private static List extraVars(Map o) {
        return o.extraVars ? ['-e', JsonOutput.toJson(variables(o.extraVars))] : []
    }

    /** Files of a run's reports, as words; a subcommand that knows fewer is given its own. */
    @NonCPS
    static List reports(String folder) {
        return ['--json-log', folder + '/events.jsonl', '--junit', folder + '/junit.xml',
                '--summary', folder + '/summary.json', '--report', folder + '/report']
    }

    /** Where each shard's reports are, once they are unstashed. */
    @NonCPS
    static List shardFolders(Map o) {
        return (1..o.shards).collect { "howdah-reports/${o.name}-${it}".toString() }
    }

    /** Files of the verification. */
    @NonCPS
    static List checks(String folder) {
        return ['--json', folder + '/checks.json', '--junit', folder + '/junit.xml', '--summary', folder + '/summary.json']
    }

    /** Files of what drills measured, and the one that grows from build to build. */
    @NonCPS
    static List measures(String folder, String trend) {
        return ['--json', folder + '/drill.json', '--junit', folder + '/junit.xml',
                '--summary', folder + '/summary.json', '--report', folder + '/report', '--trend', trend]
    }

    /** Variables of the environment that hold secret extra variables, with their credentials. */
    @NonCPS
    static Map secrets(Map extraVars) {
        Map found = [:]
        (extraVars ?: [:]).each { name, value ->
            if (value instanceof Map && value.size() == 1 && value.containsKey('credentialsId')) {
                found[Arguments.environmentName(name)] = value.credentialsId
            }
        }
        return found
    }

    /** Assignments of hidden extra variables, for the environment. */
    @NonCPS
    static List hidden(Map extraVars) {
        return (extraVars ?: [:]).findAll { name, value -> Arguments.isHidden(value) }
            .collect { name, value -> Arguments.environmentName(name) + '=' + value.value }
    }

    /** Whether a variable is of the form that users of the Ansible plugin know. */
    @NonCPS
    private static boolean isHidden(Object value) {
        return value instanceof Map && value.size() == 2 && value.containsKey('value') && value.hidden == true
    }

    /** Quoted for a shell. */
    @NonCPS
    static String quoted(List words) {
        return words.collect { "'" + it.toString().replace("'", "'\\''") + "'" }.join(' ')
    }

    /** A secret is looked up when it is used, so it never stands on a command line. */
    @NonCPS
    private static Map variables(Map extraVars) {
        Map secret = secrets(extraVars)
        return extraVars.collectEntries { name, value ->
            String variable = Arguments.environmentName(name)
            [name, secret.containsKey(variable) || Arguments.isHidden(value) ? "{{ lookup('env', '${variable}') }}".toString() : value]
        }
    }

    @NonCPS
    private static String environmentName(Object name) {
        return 'HOWDAH_VAR_' + name
    }

    @NonCPS
    private static List listed(Object value) {
        return value == null || value == '' ? [] : value instanceof List ? value : [value.toString()]
    }

    /** A text's words, as a shell would see them; quotes keep spaces. */
    @NonCPS
    private static List split(Object value) {
        if (!(value instanceof CharSequence)) {
            return listed(value)
        }
        return value.toString().findAll(/(?:[^\s"']|"[^"]*"|'[^']*')+/) { it.replaceAll(/"([^"]*)"|'([^']*)'/, '$1$2') }
    }

    @NonCPS
    private static List option(String name, Object value) {
        return value == null || value == '' ? [] : [name, value.toString()]
    }

    @NonCPS
    private static List flag(String name, Object value) {
        return value.toString() == 'true' ? [name] : []
    }

    @NonCPS
    private static List verbosity(Object value) {
        int count = value == null ? 0 : value.toString().toInteger()
        return count > 0 ? ['-' + 'v' * count] : []
    }
}
